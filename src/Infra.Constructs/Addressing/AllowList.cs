namespace Infra.Constructs.Addressing;

/// <summary>Addresses that a firewall lets in.</summary>
internal static class AllowList
{
    /// <summary>The given blocks, and those of the runners that lie in none of them. A single address becomes a /32 block, as clouds return it.</summary>
    /// <param name="given">IPv4 blocks or single addresses.</param>
    /// <param name="runners">IPv4 blocks or single addresses.</param>
    public static IReadOnlyList<string> With(IReadOnlyList<string> given, IEnumerable<string> runners)
    {
        List<string> blocks = [.. given.Select(Block)];
        return [.. blocks, .. runners.Select(Block).Where(runner => !blocks.Any(block => Contains(block, runner)))];
    }

    private static string Block(string address) => address.Contains('/', StringComparison.Ordinal) ? address : $"{address}/32";

    private static bool Contains(string outer, string inner) =>
        Ipv4Cidr.TryParse(outer, out var block) && Ipv4Cidr.TryParse(inner, out var part) && block.PrefixLength <= part.PrefixLength && block.Overlaps(part);
}
