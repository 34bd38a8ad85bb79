using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Azure;

/// <summary>No workload holds a role that can do everything, or grant everything, on a subscription or above.</summary>
internal sealed partial class RoleAssignmentCheck : Check
{
    private const string RoleName = "role_definition_name";
    private const string RoleId = "role_definition_id";
    private const string Scope = "scope";

    // Built-in roles have the same id in every tenant.
    private static readonly Dictionary<string, string> Powerful = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Owner"] = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
        ["Contributor"] = "b24988ac-6180-42a0-ab88-20f7382dd24c",
        ["User Access Administrator"] = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
        ["Role Based Access Control Administrator"] = "f58310d9-a9f6-439a-9e8d-f62e7b41a168",
    };

    private static readonly string[] WideTypes =
        ["azurerm_subscription", "data.azurerm_subscription", "azurerm_management_group", "data.azurerm_management_group"];

    public override IReadOnlyList<string> Types { get; } = ["azurerm_role_assignment"];

    // People in a group are asked for their second factor; a workload is not.
    public override bool AppliesTo(PolicyResource resource) =>
        base.AppliesTo(resource) && !resource["principal_type"].Is("User") && !resource["principal_type"].Is("Group");

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var (role, isRoleKnown) = Role(resource, estate);
        var isWide = IsWide(estate.Resolve(resource[Scope]));
        if (isWide is false || (role is null && isRoleKnown)) yield break;
        yield return new(resource, Scope, $"{role ?? "a role"} on {resource[Scope]}", Undecided: isWide is null || role is null);
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from assignment in Subjects(estate)
        from role in Powerful
        from scope in (string[])
        [
            "/", "/subscriptions/00000000-0000-0000-0000-000000000000", "${data.azurerm_subscription.current.id}",
            "/subscriptions/${var.subscription}", "/providers/Microsoft.Management/managementGroups/lynx",
        ]
        from named in (PolicyResource[])
        [
            assignment.With(RoleId, null).With(RoleName, role.Key),
            assignment.With(RoleName, null).With(RoleId, $"/providers/Microsoft.Authorization/roleDefinitions/{role.Value}"),
        ]
        select Mutant.Replace(assignment, named.With(Scope, scope), $"{role.Key} on {scope}");

    // The powerful role that is assigned, if it is one, and whether that can be told.
    private static (string? Role, bool IsKnown) Role(PolicyResource assignment, PolicyEstate estate)
    {
        var (name, id) = (estate.Resolve(assignment[RoleName]), estate.Resolve(assignment[RoleId]));
        var definitions = estate.Targets(id).ToList();
        var names = definitions.Select(definition => estate.Resolve(definition["name"])).Append(name).ToList();
        var role = Powerful.FirstOrDefault(role =>
            names.Any(given => string.Equals(given.Text, role.Key, StringComparison.OrdinalIgnoreCase))
            || id.Text?.EndsWith(role.Value, StringComparison.OrdinalIgnoreCase) is true);
        var isKnown = !names.Any(given => given.IsUnresolved) && (!id.IsUnresolved || definitions.Count > 0);
        return (role.Key, isKnown);
    }

    // Null where the scope is not known. The id of another resource than a subscription is that of something in one.
    private static bool? IsWide(PolicyValue scope)
    {
        if (scope.Json?.ToString() is not { } text) return null;
        if (WideScope().IsMatch(text)) return true;
        if (scope.Text is not null || BelowGroup().IsMatch(text)) return false;
        var ids = scope.References.Where(reference => IdOfResource().IsMatch(reference.Path)).ToList();
        if (ids.Any(id => WideTypes.Contains(id.Type))) return text.EndsWith('}');
        return ids.Count > 0 ? false : null;
    }

    [GeneratedRegex(
        @"^(/|/subscriptions/([^/${}]+|\$\{[^{}]+\})/?|/providers/Microsoft\.Management/managementGroups/[^/]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex WideScope();

    // id, resource_versionless_id; subscription_id is no resource's, but the start of one.
    [GeneratedRegex("^(?!subscription_id$)(.*_)?id$")]
    private static partial Regex IdOfResource();

    // Below an expression too: ${data.azurerm_subscription.current.id}/resourceGroups/lynx.
    [GeneratedRegex(@"/resourceGroups/.", RegexOptions.IgnoreCase)]
    private static partial Regex BelowGroup();
}
