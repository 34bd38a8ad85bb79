using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Terraform;

/// <summary>The backend of a stack is the one that synth wrote, on storage that encrypts and locks.</summary>
internal sealed class BackendCheck : Check
{
    private const string Backend = "backend";

    // What a backend has to say for itself; Google's storage always encrypts and locks.
    private static readonly Dictionary<string, (string Argument, string Value)[]> Wanted = new()
    {
        ["s3"] = [("encrypt", "true")],
        ["gcs"] = [],
        ["azurerm"] = [("use_azuread_auth", "true")],
    };

    public override IReadOnlyList<string> Types { get; } = ["terraform"];

    // The settings of a plan name providers only.
    public override bool AppliesTo(PolicyResource resource) => base.AppliesTo(resource) && resource.Source == PolicySource.Synth;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        if (!resource["cloud"].IsAbsent) yield return new(resource, "cloud", "set");
        var backend = resource[Backend];
        if (backend.Json is not JsonObject { Count: 1 } kinds)
        {
            yield return new(resource, Backend, backend.IsAbsent ? "not set: a file of the machine that applies" : backend.ToString());
            yield break;
        }

        var (kind, settings) = (kinds.First().Key, backend[kinds.First().Key]);
        foreach (var seen in Wanted.TryGetValue(kind, out var wanted) ? Weak(kind, settings, wanted) : [new(resource, Backend, $"of the kind {kind}")]) yield return seen;
        if (estate.File?.Backends?.GetValueOrDefault(resource.Stack.Name) is { } written && !JsonNode.DeepEquals(written, kinds))
        {
            yield return new(resource, Backend, $"{kinds.ToJsonString()} instead of {written.ToJsonString()}");
        }
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from settings in Subjects(estate)
        from mutant in (JsonObject?[])
        [
            null,
            new() { ["local"] = new JsonObject { ["path"] = "/tmp/x" } },
            new() { ["http"] = new JsonObject { ["address"] = "https://evil.example" } },
            new() { ["s3"] = new JsonObject { ["bucket"] = "evil", ["key"] = "k", ["encrypt"] = true } },
            new() { ["s3"] = new JsonObject { ["bucket"] = "evil", ["key"] = "k", ["use_lockfile"] = true } },
        ]
        select Mutant.Set(settings, Backend, mutant);

    private static IEnumerable<Observation> Weak(string kind, PolicyValue settings, (string Argument, string Value)[] wanted)
    {
        foreach (var (argument, value) in wanted.Where(each => !settings[each.Argument].Is(each.Value))) yield return Observation.Violation(settings[argument]);
        if (kind == "s3" && !settings["use_lockfile"].Is("true") && settings["dynamodb_table"].IsAbsent) yield return Observation.Violation(settings["use_lockfile"]) with { Found = "not set, and dynamodb_table neither: nothing locks it" };
    }
}
