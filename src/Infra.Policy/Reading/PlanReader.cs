using System.Text.RegularExpressions;
using Infra.Contracts.Synthesized;
using Infra.Plans;
using Infra.Policy.Model;

namespace Infra.Policy.Reading;

/// <summary>Shows a plan to the rules.</summary>
public static partial class PlanReader
{
    /// <summary>
    /// A stack as planned. What the plan does not know yet is taken from the synthesized stack, as the expression that will give
    /// it; without it, from the plan's own <c>configuration</c>, which tells only the references.
    /// </summary>
    public static PolicyStack Read(StackEntry entry, Plan plan, PolicyStack? synthesized = null)
    {
        var written = PlanConfiguration.Read(plan.Configuration);
        var described = synthesized?.Resources.ToLookup(resource => (resource.Type, resource.Name));
        return new(entry, PolicySource.Plan, [.. plan.Changes.Concat(plan.Listed).Select(ToResource), .. Undeclared()], Outputs());

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
            };
        }

        // Provider configurations and module calls are no changes; they are judged as described.
        IEnumerable<PolicyResource> Undeclared() =>
            synthesized?.Resources
                .Where(resource => resource.Type == "module" || resource.Type.StartsWith("provider.", StringComparison.Ordinal)) ?? [];

        PolicyResource Outputs() => synthesized?.Outputs ?? new(
            entry, PolicySource.Plan, "output", "", "output", entry.Name, PlanConfiguration.Outputs(plan.Configuration));
    }

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Instance();
}
