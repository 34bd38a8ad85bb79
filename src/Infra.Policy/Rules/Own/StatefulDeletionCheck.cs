using Infra.Plans;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own;

/// <summary>
/// A plan may not destroy, or replace, what holds data. A tag or label <c>deletion = "approved"</c>, applied in an earlier change,
/// allows the deletion of one resource. The table beside this file lists the types with data.
/// </summary>
internal sealed class StatefulDeletionCheck : Check
{
    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } =
        [.. EmbeddedTable.Words("Rules.Own.stateful.txt")];

    public override bool AppliesTo(PolicyResource resource) => true;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        if (Deed(resource) is { } deed && !DeletionApproval.Has(resource)) yield return new(resource, "", deed);
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from action in (PlannedAction[])[PlannedAction.Destroy, PlannedAction.Replace, PlannedAction.Forget, PlannedAction.ForgetAndCreate]
        select Mutant.Replace(resource, resource with { Action = action }, action.ToString());

    private static string? Deed(PolicyResource resource) => resource.Action switch
    {
        PlannedAction.Destroy => "destroyed",
        PlannedAction.Replace => "destroyed and recreated",
        PlannedAction.Forget or PlannedAction.ForgetAndCreate => "no longer managed, so it is not protected",
        _ => null,
    };
}
