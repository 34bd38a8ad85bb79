using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Terraform;

/// <summary>The backend of a stack is the synthesized one, on storage with encryption and locking.</summary>
internal sealed class BackendCheck : Check
{
    private const string Backend = "backend";

    private const string Cloud = "cloud";

    // What a backend over HTTP is asked at.
    private static readonly string[] Addresses = ["address", "lock_address", "unlock_address"];

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
        var written = estate.File?.Backends?.GetValueOrDefault(resource.Stack.Name);
        var (cloud, backend) = (resource[Cloud], resource[Backend]);
        if (!cloud.IsAbsent && !(backend.IsAbsent && JsonNode.DeepEquals(written?[Cloud], cloud.Json))) yield return new(resource, Cloud, "set");
        else if (!cloud.IsAbsent) yield break;
        if (backend.Json is not JsonObject { Count: 1 } kinds)
        {
            yield return new(resource, Backend, backend.IsAbsent ? "not set: a local file" : backend.ToString());
            yield break;
        }

        var (kind, settings) = (kinds.First().Key, backend[kinds.First().Key]);
        foreach (var seen in Wanted.TryGetValue(kind, out var wanted) ? Weak(kind, settings, wanted) : Other(kind, kinds, settings, written)) yield return seen;
        if (written is not null && !JsonNode.DeepEquals(written, kinds))
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

    /// <summary>A backend that the estate chose by itself is a reviewed line of C#; of none can be told that it was.</summary>
    private static IEnumerable<Observation> Other(string kind, JsonObject kinds, PolicyValue settings, JsonObject? written)
    {
        if (kind is "local" or "inmem" || !JsonNode.DeepEquals(written, kinds)) yield return new(settings.Resource, Backend, $"of the kind {kind}");
        if (kind != "http") yield break;
        if (settings["lock_address"].IsAbsent) yield return Observation.Violation(settings["lock_address"]) with { Found = "not set: it is not locked" };
        foreach (var address in Addresses.Select(name => settings[name]).Where(address => address.Text?.StartsWith("http:", StringComparison.Ordinal) == true))
            yield return Observation.Violation(address);
    }

    private static IEnumerable<Observation> Weak(string kind, PolicyValue settings, (string Argument, string Value)[] wanted)
    {
        foreach (var (argument, value) in wanted.Where(each => !settings[each.Argument].Is(each.Value))) yield return Observation.Violation(settings[argument]);
        if (kind == "s3" && !settings["use_lockfile"].Is("true") && settings["dynamodb_table"].IsAbsent) yield return Observation.Violation(settings["use_lockfile"]) with { Found = "not set, nor is dynamodb_table: it is not locked" };
    }
}
