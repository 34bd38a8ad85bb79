using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Schemas;
using Infra.Schemas.Storage;

namespace Infra.Simulator.Terraform;

/// <summary>Reads the types in a synthesized stack, and checks that the simulated clouds support them.</summary>
internal static class StackTypes
{
    private static readonly string[] Kinds = ["resource", "data", "ephemeral"];

    /// <summary>Returns the types, such as <c>resource aws_vpc</c>.</summary>
    /// <exception cref="InfraException">INFRA4001: a provider has no stored schema. INFRA4004: its schema lacks a type.</exception>
    public static IReadOnlyList<string> Of(string stack, JsonNode json)
    {
        var providers = ProvidersOf(json);
        var types = (from kind in Kinds
                     from type in json[kind]?.AsObject() ?? []
                     where type.Key is not ("terraform_remote_state" or "terraform_data")
                     select (Kind: kind, Type: type.Key, Provider: providers.GetValueOrDefault(type.Key.Split('_')[0], type.Key.Split('_')[0]))).ToList();
        var problems = types.Select(type => Problem(stack, type.Kind, type.Type, type.Provider)).OfType<Problem>().ToList();
        return problems.Count == 0 ? [.. types.Select(type => $"{type.Kind} {type.Type}")] : throw new InfraException(ExitCode.Failed, problems);
    }

    /// <summary>Returns the providers that the stack requires, by the prefix of their types.</summary>
    private static Dictionary<string, string> ProvidersOf(JsonNode json) => (json["terraform"]?["required_providers"] as JsonObject ?? [])
        .Where(pair => pair.Value is JsonObject)
        .ToDictionary(pair => pair.Key, pair => (string?)pair.Value!["source"] is { } source ? source[(source.LastIndexOf('/') + 1)..] : pair.Key);

    private static Problem? Problem(string stack, string kind, string type, string provider)
    {
        if (!SchemaStore.Providers.Contains(provider))
        {
            return new(
                "INFRA4001", stack, $"The simulated clouds have no schema of the provider \"{provider}\", which {Named(kind, type)} needs.",
                $"Run infra providers add {provider}.");
        }

        var schema = SchemaStore.Load(provider);
        return TypesOf(schema, kind).Contains(type) ? null : new(
            "INFRA4004", stack, $"The simulated clouds have no {Named(kind, type)}: the schema that they serve is of {provider} {schema.Version}.",
            $"Correct the type, or run infra providers update {provider}.");
    }

    private static IEnumerable<string> TypesOf(ProviderSchema schema, string kind) => kind switch
    {
        "resource" => schema.Resources.Keys,
        "data" => schema.DataSources.Keys,
        _ => schema.EphemeralResources.Keys,
    };

    private static string Named(string kind, string type) => kind == "resource" ? type : $"{kind}.{type}";
}
