using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Policy.Model;

namespace Infra.Policy.Reading;

/// <summary>Reads the JSON that <c>terraform show -json PLAN</c> prints.</summary>
public static partial class PlanReader
{
    /// <summary>
    /// A stack as planned. What the plan does not know yet is taken from the synthesized stack, as the expression that will give
    /// it; without it, from the plan's own <c>configuration</c>, which tells only the references.
    /// </summary>
    /// <exception cref="InfraException">INFRA2001: the JSON is not that of a plan.</exception>
    public static PolicyStack Read(StackEntry entry, JsonObject plan, PolicyStack? synthesized = null)
    {
        if (plan["resource_changes"] is not JsonArray && plan["planned_values"] is not JsonObject)
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA2001", entry.Name, "The file has neither resource_changes nor planned_values: it is not the JSON of a plan.",
                "Write it with terraform show -json PLAN."));
        }

        var written = PlanConfiguration.Read(plan["configuration"]?["root_module"] as JsonObject);
        var described = synthesized?.Resources.ToLookup(resource => (resource.Type, resource.Name));
        var changes = plan["resource_changes"]?.AsArray().Select(change => ToResource(change!.AsObject(), "change")) ?? [];
        var known = changes.ToDictionary(resource => resource.Address);
        var values = Values(plan["planned_values"]).Concat(Values(plan["prior_state"]?["values"]).Where(IsData))
            .Select(node => ToResource(node, null));
        foreach (var resource in values) known.TryAdd(resource.Address, resource);
        return new(entry, PolicySource.Plan, [.. known.Values, .. Undeclared()], Outputs());

        PolicyResource ToResource(JsonObject node, string? changeKey)
        {
            var (type, name) = (IsData(node) ? $"data.{node["type"]}" : (string)node["type"]!, (string)node["name"]!);
            var module = Instance().Replace((string?)node["module_address"] ?? "", "");
            var twin = module.Length == 0 ? described?[(type, name)].FirstOrDefault() : null;
            var change = changeKey is null ? new() { ["after"] = node["values"]?.DeepClone() } : node[changeKey]!.AsObject();
            var expressions = twin?.Body ?? written.GetValueOrDefault((module, type, name));
            var planned = PlannedChange.Read(change, expressions);
            return new(entry, PolicySource.Plan, type, name, (string)node["address"]!, twin?.ConstructPath ?? (string)node["address"]!, planned.Body)
            {
                Action = planned.Action, Module = module, Prior = planned.Prior, Written = expressions, Sensitive = planned.Sensitive,
            };
        }

        // Provider configurations and module calls are no changes; they are judged as described.
        IEnumerable<PolicyResource> Undeclared() =>
            synthesized?.Resources
                .Where(resource => resource.Type == "module" || resource.Type.StartsWith("provider.", StringComparison.Ordinal)) ?? [];

        PolicyResource Outputs() => synthesized?.Outputs ?? new(
            entry, PolicySource.Plan, "output", "", "output", entry.Name, PlanConfiguration.Outputs(plan["configuration"]?["root_module"]));
    }

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Instance();

    private static bool IsData(JsonObject node) => (string?)node["mode"] == "data";

    private static IEnumerable<JsonObject> Values(JsonNode? values) => InModule(values?["root_module"]);

    private static IEnumerable<JsonObject> InModule(JsonNode? module) =>
        (module?["resources"]?.AsArray().Select(resource => WithModule(resource!.AsObject(), (string?)module["address"])) ?? [])
        .Concat(module?["child_modules"]?.AsArray().SelectMany(InModule) ?? []);

    private static JsonObject WithModule(JsonObject resource, string? module)
    {
        if (module is not null) resource["module_address"] = module;
        return resource;
    }
}
