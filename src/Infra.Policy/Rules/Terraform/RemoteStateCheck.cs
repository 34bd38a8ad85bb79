using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Terraform;

/// <summary>A state that a stack reads is of a kind, and in a storage, in which the estate keeps its own.</summary>
internal sealed class RemoteStateCheck : Check
{
    // What says in which storage a state is, for each kind of backend.
    private static readonly string[] Places = ["bucket", "storage_account_name", "container_name", "address", "hostname", "organization", "path", "conn_str"];

    // Which state it is there: known where synth wrote down all of them.
    private static readonly string[] Keys = ["key", "prefix"];

    public override IReadOnlyList<string> Types { get; } = ["data.terraform_remote_state"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var own = Own(estate);
        if (own.Count == 0) return [];
        var kind = resource["backend"].Text ?? "";
        var config = resource["config"];
        var places = estate.File?.Backends is { Count: > 0 } ? Places.Concat(Keys) : Places;
        if (own.Any(backend => backend[kind] is JsonObject settings && places.All(place => Same(settings[place], config[place])))) return [];
        return [new(resource, "config", $"{kind} {config}, where the estate keeps no state", Undecided: config.IsUnresolved)];
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from state in Own(estate).Count == 0 ? [] : Subjects(estate)
        from mutant in (PolicyResource[])
        [
            state.With("config.bucket", "evil"),
            state.With("backend", "http").With("config", new JsonObject { ["address"] = "https://evil.example/state" }),
            state.With("backend", "local").With("config", new JsonObject { ["path"] = "/tmp/state" }),
        ]
        select Mutant.Replace(state, mutant, mutant["config"].ToString());

    private static IReadOnlyList<JsonObject> Own(PolicyEstate estate) => estate.File?.Backends is { Count: > 0 } stated
        ? [.. stated.Values]
        : [.. estate.EveryOf("terraform").Select(settings => settings["backend"].Json).OfType<JsonObject>()];

    private static bool Same(JsonNode? one, PolicyValue other) => (one?.ToString() ?? "") == (other.Text ?? "");
}
