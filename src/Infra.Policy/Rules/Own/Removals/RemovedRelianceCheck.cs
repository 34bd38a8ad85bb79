using Infra.Plans;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Removals;

/// <summary>A plan does not take away what others find, reach or trust. The table beside this file lists the types.</summary>
internal sealed class RemovedRelianceCheck : Check
{
    private static readonly string[] Names = ["name", "domain_name", "service", "url"];

    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } =
        [.. EmbeddedTable.Words("Rules.Own.Removals.relied-on.txt")];

    public override bool AppliesTo(PolicyResource resource) => !resource.Remains;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) => DeletionApproval.Has(resource) || IsMadeAnew(resource, estate)
        ? []
        : [new(resource, "", $"{(resource.Action == PlannedAction.Forget ? "no longer managed" : "destroyed")}{Name(resource)}")];

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from type in (string[])["aws_vpc", "aws_subnet", "google_compute_network", "azurerm_virtual_network"]
        from resource in estate.OfType(type).Take(1)
        from action in (PlannedAction[])[PlannedAction.Destroy, PlannedAction.Forget]
        select Mutant.Replace(resource, resource with { Action = action }, action.ToString());

    private static string Name(PolicyResource resource) =>
        Names.Select(name => Before(resource, name)).FirstOrDefault(name => name is not null) is { } given ? $": {given}" : "";

    // Under another address of Terraform, what others see stays.
    private static bool IsMadeAnew(PolicyResource resource, PolicyEstate estate) =>
        Names.Select(name => (Name: name, Value: Before(resource, name))).FirstOrDefault(named => named.Value is not null) is { Value: { } given, Name: var key }
        && estate.OfType(resource.Type).Any(other => other.Stack == resource.Stack && other.Action == PlannedAction.Create && other[key].Is(given) && Before(resource, "type") == other["type"].Text);

    private static string? Before(PolicyResource resource, string name) => (resource.Prior ?? resource.Body)[name]?.ToString();
}
