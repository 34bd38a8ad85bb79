using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Privileges;

/// <summary>A role that may assign roles is given only with a condition on which: without one it is every role.</summary>
internal sealed class GrantingRoleCheck : Check
{
    private const string Assignment = "azurerm_role_assignment";

    private const string Condition = "condition";

    private static readonly string[] Granting = ["Microsoft.Authorization/roleAssignments/write", "Microsoft.Authorization/roleAssignments/*"];

    public override IReadOnlyList<string> Types { get; } = ["azurerm_role_definition"];

    public override IReadOnlyList<string> Companions { get; } = [Assignment];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var assignments = Assignments(resource, estate);
        if (GrantingAction(resource) is not { } granting || IsLimited(assignments)) yield break;
        yield return new(resource, granting.Path, $"{granting}, and {(assignments.Count == 0 ? "no assignment here limits" : "an assignment does not limit")} which roles by a condition");
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from role in Subjects(estate)
        let assignments = Assignments(role, estate)
        from mutant in IsLimited(assignments)
            ? assignments.Where(_ => GrantingAction(role) is not null).Select(assignment => Mutant.Set(assignment, Condition, null))
            : Granting.Select(action => Mutant.Set(role, "permissions", new JsonArray(new JsonObject { ["actions"] = new JsonArray(action) })))
        select mutant;

    private static PolicyValue? GrantingAction(PolicyResource role) =>
        role.Find("permissions.actions").SelectMany(actions => actions.Elements).FirstOrDefault(action => Granting.Contains(action.Text, StringComparer.OrdinalIgnoreCase));

    private static List<PolicyResource> Assignments(PolicyResource role, PolicyEstate estate) =>
        [.. estate.Referrers(role).Select(value => value.Resource).Where(other => other.Type == Assignment).Distinct()];

    private static bool IsLimited(List<PolicyResource> assignments) => assignments.Count > 0 && assignments.All(assignment => !assignment[Condition].IsAbsent);
}
