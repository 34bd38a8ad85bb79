using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Contracts.Problems;
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
        var changes = (plan["resource_changes"]?.AsArray() ?? [])
            .Select(change => ToResource(change!.AsObject(), (string?)change["module_address"], change["change"]!.AsObject())).ToList();
        var changed = changes.Select(resource => resource.Address).ToHashSet();
        var unchanged = Values(plan["planned_values"]).Concat(Values(plan["prior_state"]?["values"]).Where(value => IsData(value.Node)))
            .Where(value => changed.Add((string)value.Node["address"]!))
            .Select(value => ToResource(value.Node, value.Module, new() { ["after"] = value.Node["values"]?.DeepClone() }));
        var level = PlanConfiguration.Level(plan["configuration"]).Select(ToLevel).ToList();
        return new(entry, PolicySource.Plan, [.. changes, .. unchanged, .. level, .. Described(level)], Outputs());

        PolicyResource ToResource(JsonObject node, string? moduleAddress, JsonObject change)
        {
            var (type, name) = (IsData(node) ? $"data.{node["type"]}" : (string)node["type"]!, (string)node["name"]!);
            var module = Instance().Replace(moduleAddress ?? "", "");
            var twin = module.Length == 0 ? described?[(type, name)].FirstOrDefault() : null;
            var expressions = twin?.Body ?? written.GetValueOrDefault((module, type, name));
            var planned = PlannedChange.Read(change, expressions);
            var address = (string)node["address"]!;
            return new(entry, PolicySource.Plan, type, name, address, twin?.ConstructPath ?? address, planned.Body)
            {
                Action = planned.Action, Module = module, Prior = planned.Prior, Written = expressions, Sensitive = planned.Sensitive,
            };
        }

        // Provider configurations, module calls and provisioners are no changes; they are judged as the plan's own configuration has them.
        PolicyResource ToLevel((string Type, string Name, string Module, JsonObject Body) part)
        {
            var address = part.Module.Length == 0 ? TerraformLevel.Address(part.Type, part.Name) : $"{part.Module}.{TerraformLevel.Address(part.Type, part.Name)}";
            var (type, name) = part.Type.StartsWith("provisioner.", StringComparison.Ordinal) && part.Name.Split('.') is [var of, var named] ? (of, named) : (part.Type, part.Name);
            var path = part.Module.Length == 0 ? described?[(type, name)].FirstOrDefault()?.ConstructPath : null;
            return new(entry, PolicySource.Plan, part.Type, part.Name, address, path ?? entry.Name, part.Body) { Module = part.Module };
        }

        // What a plan does not repeat is judged as described.
        IEnumerable<PolicyResource> Described(List<PolicyResource> planned) =>
            from resource in synthesized?.Resources ?? []
            where TerraformLevel.Has(resource.Type) && !planned.Any(other => (other.Type, other.Name) == (resource.Type, resource.Name))
            select resource;

        PolicyResource Outputs() => synthesized?.Outputs ?? new(
            entry, PolicySource.Plan, "output", "", "output", entry.Name, PlanConfiguration.Outputs(plan["configuration"]?["root_module"]));
    }

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Instance();

    private static bool IsData(JsonObject node) => (string?)node["mode"] == "data";

    private static IEnumerable<(JsonObject Node, string? Module)> Values(JsonNode? values) => InModule(values?["root_module"]);

    private static IEnumerable<(JsonObject Node, string? Module)> InModule(JsonNode? module) =>
    [
        .. module?["resources"]?.AsArray().Select(resource => (resource!.AsObject(), (string?)module["address"])) ?? [],
        .. module?["child_modules"]?.AsArray().SelectMany(InModule) ?? [],
    ];
}
