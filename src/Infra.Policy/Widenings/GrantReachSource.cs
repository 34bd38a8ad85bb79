using Infra.Policy.Documents;
using Infra.Policy.Model;

namespace Infra.Policy.Widenings;

/// <summary>Roles that Google, Azure and Kubernetes give to members, and the roles themselves.</summary>
internal sealed class GrantReachSource : ReachSource
{
    private const string Assignment = "azurerm_role_assignment";
    private const string Definition = "azurerm_role_definition";
    private static readonly string[] GoogleForms = ["_iam_member", "_iam_binding", "_iam_policy"];

    public override bool Reads(string type) => type is Assignment or Definition || IsGoogle(type) || IsRole(type) || IsBinding(type);

    public override IEnumerable<Reach> Read(PolicyResource resource, PolicyEstate estate) => resource.Type switch
    {
        var type when IsRole(type) => resource["permissions"].Elements.Select(permission => new PermissionReach(false, "permissions", Written.Text(permission), "", "", "")),
        Definition =>
            from kind in (string[])["actions", "data_actions"]
            from action in resource.Find($"permissions.{kind}").SelectMany(actions => actions.Elements)
            select new PermissionReach(false, "permissions", Written.Text(action), "", "", ""),
        Assignment => [OfAssignment(resource)],
        var type when IsBinding(type) => OfKubernetes(resource),
        _ => OfGoogle(resource, estate),
    };

    private static bool IsRole(string type) => type.StartsWith("google_", StringComparison.Ordinal) && type.EndsWith("_iam_custom_role", StringComparison.Ordinal);

    private static bool IsGoogle(string type) => type.StartsWith("google_", StringComparison.Ordinal) && GoogleForms.Any(form => type.EndsWith(form, StringComparison.Ordinal));

    private static bool IsBinding(string type) => type.StartsWith("kubernetes_", StringComparison.Ordinal) && type.Contains("role_binding", StringComparison.Ordinal);

    private static IEnumerable<Reach> OfKubernetes(PolicyResource resource) =>
        from role in resource.Find("role_ref.name")
        from subject in resource["subject"].Blocks
        let space = resource.Find("metadata.namespace").FirstOrDefault()?.Json?.ToString() ?? ""
        select new PermissionReach(false, "subject", Written.Text(role), space, $"{Written.Text(subject["kind"])} {Written.Text(subject["name"])}", "");

    private static PermissionReach OfAssignment(PolicyResource resource)
    {
        var name = resource["role_definition_name"];
        return new(false, "", Written.Text(name.IsAbsent ? resource["role_definition_id"] : name), Written.Text(resource["scope"]), Written.Text(resource["principal_id"]), "");
    }

    private static IEnumerable<Reach> OfGoogle(PolicyResource resource, PolicyEstate estate) => Grant.Of(resource, estate) is { } grants
        ? grants.Select(grant => new PermissionReach(false, "", Written.Text(grant.Role), "", Written.Text(grant.Member), ""))
        : [new PlainReach(WideningKind.Permissions, false, Grant.PolicyData, $"{Grant.PolicyData} that is known only after apply", Written.Text(resource[Grant.PolicyData]))];
}
