using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Reports.Changes;

namespace Infra.Cli.Status;

/// <summary>The details of a run's message, from the files of its jobs. Files that cannot be read are ignored.</summary>
/// <param name="summaries">The folder of plan summaries; null if there is none.</param>
/// <param name="outputs">The folder of the results per stack; null if there is none.</param>
/// <param name="synthesized">The synth output, which lists the approvers; null if there is none.</param>
internal sealed class RunDetails(string? summaries, string? outputs, string? synthesized)
{
    private const int MostStacks = 8;
    private const int MostOutputs = 12;

    private readonly Lazy<IReadOnlyList<StackReport>> _stacks = new(() => Try(() => summaries is not null && Directory.Exists(summaries) ? ReportFolder.Read(summaries) : []) ?? []);

    /// <summary>The lines: each environment with its stacks and counts, the approvers, and the outputs.</summary>
    public IReadOnlyList<string> Lines => [.. Environments(), .. Outputs()];

    /// <summary>Whether all of these stacks were compared and some differ.</summary>
    public bool IsDrift(IReadOnlyCollection<string> compared) =>
        compared.All(name => _stacks.Value.Any(stack => stack.Plan.Stack == name && stack.Plan.Failed is null))
        && _stacks.Value.Any(stack => stack.Plan.HasChanges || stack.Plan.Opened.Count > 0);

    private IEnumerable<string> Environments()
    {
        var access = Try(() => synthesized is null ? null : SynthOutput.Load(synthesized).Estate.Access);
        foreach (var environment in _stacks.Value.GroupBy(stack => stack.Plan.Environment))
        {
            List<StackReport> all = [.. environment];
            var changing = all.Where(stack => stack.Plan.HasChanges).Select(stack => $"{stack.Plan.Stack} ({Report.Counts([stack])})");
            var failed = all.Where(stack => stack.Plan.Failed is not null).Select(stack => $"{stack.Plan.Stack} (not planned)");
            var stacks = Listing.Of(failed.Concat(changing), MostStacks, ", ");
            yield return $"{environment.Key ?? "foundation"}: {Report.Counts([.. all.Where(stack => stack.Plan.Failed is null)])} in {Listing.Count(all.Count, "stack")}{(stacks.Length > 0 ? $": {stacks}" : "")}";
            foreach (var entry in (access ?? []).Where(entry => entry.Right == AccessRight.Approve && entry.Environment == environment.Key))
                yield return $"{environment.Key} is approved by {string.Join(", ", entry.Who)}";
        }
    }

    private IEnumerable<string> Outputs()
    {
        if (outputs is null || !Directory.Exists(outputs)) yield break;
        List<string> lines =
        [
            .. from file in Directory.EnumerateFiles(outputs, "*.json").Order(StringComparer.Ordinal)
               from stack in (Try(() => JsonNode.Parse(File.ReadAllBytes(file))) as JsonArray ?? []).OfType<JsonObject>()
               from output in stack["outputs"] as JsonObject ?? []
               where output.Value is JsonValue && output.Value.ToString() != "(sensitive)"
               select $"{stack["stack"]}.{output.Key} = {output.Value}",
        ];
        foreach (var line in lines.Take(MostOutputs)) yield return line;
        if (lines.Count > MostOutputs) yield return $"and {lines.Count - MostOutputs} more outputs";
    }

    private static T? Try<T>(Func<T?> read) where T : class
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InfraException or IOException or JsonException)
        {
            return null;
        }
    }
}
