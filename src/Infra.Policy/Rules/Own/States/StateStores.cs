using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.States;

/// <summary>
/// Where states are kept and locked, on every cloud: what a backend of the estate names, what a stack reads a state from, and what is named for it.
/// </summary>
internal static class StateStores
{
    private static readonly string[] Words = ["tfstate", "tflock"];

    private static readonly (string Backend, string Argument, string Type, string Name)[] Places =
    [
        ("s3", "bucket", "aws_s3_bucket", "bucket"), ("s3", "dynamodb_table", "aws_dynamodb_table", "name"), ("gcs", "bucket", "google_storage_bucket", "name"),
        ("azurerm", "storage_account_name", "azurerm_storage_account", "name"),
    ];

    private static readonly ConditionalWeakTable<PolicyEstate, HashSet<(string Type, string Name)>> Known = [];

    /// <summary>Whether a resource keeps states, or their locks.</summary>
    public static bool Has(PolicyResource resource, PolicyEstate estate) => Places.Any(place => place.Type == resource.Type && resource[place.Name].Text is { } name
        && (Words.Any(word => name.Contains(word, StringComparison.Ordinal)) || Known.GetValue(estate, Find).Contains((place.Type, name))));

    private static HashSet<(string Type, string Name)> Find(PolicyEstate estate) =>
    [
        .. from backend in estate.File?.Backends?.Values.SelectMany(one => one) ?? []
           from named in Named(backend.Key, backend.Value)
           select named,
        .. from state in estate.OfType("data.terraform_remote_state")
           from config in state["config"].Elements
           from named in Named(state["backend"].Text, config.Json)
           select named,
    ];

    private static IEnumerable<(string Type, string Name)> Named(string? backend, JsonNode? config) =>
        from place in Places
        where place.Backend == backend && config is JsonObject
        let name = config![place.Argument] as JsonValue
        where name is not null
        select (place.Type, name.ToString());
}
