using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Plans;
using Infra.Policy.Model;

namespace Infra.Policy.Reading;

/// <summary>Reads a plan for the rules.</summary>
public static partial class PlanReader
{
    /// <summary>
    /// A stack as planned. Unknown values are taken from the synthesized stack, as
    /// expressions; without it, from the plan's own <c>configuration</c>, which has only the references.
    /// </summary>
    public static PolicyStack Read(StackEntry entry, Plan plan, PolicyStack? synthesized = null)
    {
        var written = PlanConfiguration.Read(plan.Configuration);
        var described = synthesized?.Resources.ToLookup(resource => (resource.Type, resource.Name));
        var level = PlanConfiguration.Level(plan.Configuration).Select(ToLevel).ToList();
        var resources = plan.Changes.Concat(plan.Listed).Select(ToResource).ToList();
        var named = resources.Select(resource => (resource.Module, resource.Type, resource.Name)).ToHashSet();
        var unlisted = PlanConfiguration.Sources(plan.Configuration).Where(source => !named.Contains((source.Module, source.Type, source.Name))).Select(ToLevel);
        return new(entry, PolicySource.Plan, [.. resources, .. unlisted, .. level, .. Described(level)], Outputs());

        PolicyResource ToResource(ResourceChange resource)
        {
            var type = resource.IsData ? $"data.{resource.Type}" : resource.Type;
            var module = Instance().Replace(resource.ModuleAddress ?? "", "");
            var twin = module.Length == 0 ? described?[(type, resource.Name)].FirstOrDefault() : null;
            var expressions = twin?.Body ?? written.GetValueOrDefault((module, type, resource.Name));
            var planned = PlannedBody.Of(resource, expressions);
            return new(entry, PolicySource.Plan, type, resource.Name, resource.Address, twin?.ConstructPath ?? resource.Address, planned.Body)
            {
                Action = resource.Action, Module = module, Prior = planned.Prior, Written = expressions, Sensitive = planned.Sensitive,
                IsImported = resource.Change.Importing is not null, PreviousAddress = resource.PreviousAddress,
            };
        }

        // Provider configurations, module calls and provisioners are not changes; they are checked as in the plan's configuration.
        PolicyResource ToLevel((string Type, string Name, string Module, JsonObject Body) part)
        {
            var address = part.Module.Length == 0 ? TerraformLevel.Address(part.Type, part.Name) : $"{part.Module}.{TerraformLevel.Address(part.Type, part.Name)}";
            var (type, name) = part.Type.StartsWith("provisioner.", StringComparison.Ordinal) && part.Name.Split('.') is [var of, var named] ? (of, named) : (part.Type, part.Name);
            var path = part.Module.Length == 0 ? described?[(type, name)].FirstOrDefault()?.ConstructPath : null;
            return new(entry, PolicySource.Plan, part.Type, part.Name, address, path ?? entry.Name, part.Body) { Module = part.Module };
        }

        // Settings that a plan does not repeat are checked as synthesized.
        IEnumerable<PolicyResource> Described(List<PolicyResource> planned) =>
            from resource in synthesized?.Resources ?? []
            where TerraformLevel.Has(resource.Type) && !planned.Any(other => (other.Type, other.Name) == (resource.Type, resource.Name))
            select resource;

        PolicyResource Outputs() => synthesized?.Outputs ?? new(
            entry, PolicySource.Plan, "output", "", "output", entry.Name, PlanConfiguration.Outputs(plan.Configuration));
    }

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Instance();
}
