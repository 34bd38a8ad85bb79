using System.Text.Json.Nodes;

namespace Infra.Cli.Access;

/// <summary>Who is given which role, where giving it is a resource of its own.</summary>
internal static class BindingGrants
{
    /// <summary>The types, and the attributes that say who may do what where.</summary>
    private static readonly (string Type, string Subject, string[] Attributes)[] Bindings =
    [
        ("aws_iam_role_policy_attachment", "attaches", ["policy_arn", "role"]),
        ("aws_iam_user_policy_attachment", "attaches", ["policy_arn", "user"]),
        ("aws_iam_group_policy_attachment", "attaches", ["policy_arn", "group"]),
        ("aws_iam_user_group_membership", "adds", ["user", "groups"]),
        ("aws_iam_access_key", "creates a long-lived key for", ["user"]),
        ("aws_eks_access_policy_association", "grants", ["policy_arn", "principal_arn"]),
        ("aws_eks_access_entry", "lets into the cluster", ["principal_arn"]),
        ("aws_lambda_permission", "grants", ["action", "principal"]),
        ("azurerm_role_assignment", "grants", ["role_definition_name", "role_definition_id", "principal_id", "scope"]),
        ("azurerm_federated_identity_credential", "trusts", ["issuer", "subject"]),
        ("google_service_account_key", "creates a long-lived key for", ["service_account_id"]),
        ("google_iam_workload_identity_pool_provider", "trusts", ["oidc.issuer_uri", "attribute_condition"]),
    ];

    /// <summary>Types that define a role, and where its rights stand.</summary>
    private static readonly (string Type, string Rights)[] Roles =
    [
        ("azurerm_role_definition", "permissions.actions"),
        ("azurerm_role_definition", "permissions.data_actions"),
        ("google_project_iam_custom_role", "permissions"),
        ("google_organization_iam_custom_role", "permissions"),
    ];

    /// <summary>All grants.</summary>
    public static IEnumerable<AccessGrant> Of(string type, JsonObject resource) =>
    [
        .. Bindings.Where(binding => binding.Type == type).Select(binding => new AccessGrant(
            AccessKind.Permission, binding.Subject, [.. binding.Attributes.Select(name => string.Join(',', resource.Texts(name)))])),
        .. Roles.Where(role => role.Type == type).SelectMany(role => resource.Texts(role.Rights)).Select(right => new AccessGrant(AccessKind.Permission, "allows", [right])),
        .. OfGoogle(type, resource),
    ];

    /// <summary>Every resource of Google has a member and a binding of its own type, all alike.</summary>
    private static IEnumerable<AccessGrant> OfGoogle(string type, JsonObject resource) =>
        !type.StartsWith("google_", StringComparison.Ordinal) ? [] :
        from name in (string[])(type.EndsWith("_iam_member", StringComparison.Ordinal) ? ["member"] : type.EndsWith("_iam_binding", StringComparison.Ordinal) ? ["members"] : [])
        from member in resource.Texts(name)
        select new AccessGrant(AccessKind.Permission, "grants", [string.Join(',', resource.Texts("role")), $"to {member}"]);
}
