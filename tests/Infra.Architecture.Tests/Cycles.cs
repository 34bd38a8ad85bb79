namespace Infra.Architecture.Tests;

/// <summary>Cycles of a directed graph.</summary>
internal static class Cycles
{
    /// <summary>The groups of nodes that reach each other, each in ordinal order.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> In(ILookup<string, string> edges)
    {
        var reach = edges.ToDictionary(node => node.Key, node => ReachedFrom(node.Key, edges));
        return
        [
            .. reach.Where(node => node.Value.Contains(node.Key))
                .Select(node => node.Value.Where(other => reach.GetValueOrDefault(other)?.Contains(node.Key) ?? false).Order(StringComparer.Ordinal).ToList())
                .DistinctBy(cycle => cycle[0]),
        ];
    }

    private static HashSet<string> ReachedFrom(string start, ILookup<string, string> edges)
    {
        var (reached, ahead) = (new HashSet<string>(), new Queue<string>([start]));
        while (ahead.TryDequeue(out var node))
            foreach (var next in edges[node].Where(reached.Add)) ahead.Enqueue(next);
        return reached;
    }
}
