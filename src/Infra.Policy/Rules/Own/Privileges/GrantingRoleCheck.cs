using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Privileges;

/// <summary>A role that may assign roles is given only with a condition on which: without one it is every role.</summary>
internal sealed class GrantingRoleCheck : Check
{
    private const string Assignment = "azurerm_role_assignment";

    private static readonly string[] Granting = ["Microsoft.Authorization/roleAssignments/write", "Microsoft.Authorization/roleAssignments/*"];

    public override IReadOnlyList<string> Types { get; } = ["azurerm_role_definition"];

    public override IReadOnlyList<string> Companions { get; } = [Assignment];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var actions = resource.Find("permissions.actions").SelectMany(actions => actions.Elements);
        var granting = actions.FirstOrDefault(action => Granting.Contains(action.Text, StringComparer.OrdinalIgnoreCase));
        var assignments = estate.Referrers(resource).Select(value => value.Resource).Where(other => other.Type == Assignment).Distinct().ToList();
        if (granting is null || (assignments.Count > 0 && assignments.All(assignment => !assignment["condition"].IsAbsent))) yield break;
        yield return new(resource, granting.Path, $"{granting}, and {(assignments.Count == 0 ? "no assignment here limits" : "an assignment does not limit")} which roles by a condition");
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from role in Subjects(estate)
        from action in Granting
        select Mutant.Set(role, "permissions", new JsonArray(new JsonObject { ["actions"] = new JsonArray(action) }));
}
