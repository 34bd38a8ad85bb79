using System.Text.RegularExpressions;
using Infra.Plans;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Removals;

/// <summary>
/// Whatever else a plan takes away is seen. What only takes a right or a way in away is not missed, and neither is what exists in
/// states alone; types with rules of their own for this are left to them.
/// </summary>
/// <param name="others">Those rules.</param>
internal sealed partial class RemovedCheck(params IReadOnlyList<Check> others) : Check
{
    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["*"];

    public override bool AppliesTo(PolicyResource resource) => !resource.Remains && resource.IsManaged && !Narrowing().IsMatch(resource.Type);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) => others.Any(other => other.Reads(resource.Type)) || DeletionApproval.Has(resource)
        ? []
        : [new(resource, "", resource.Action == PlannedAction.Forget ? "no longer managed" : "destroyed")];

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from type in (string[])["aws_instance", "google_compute_instance", "azurerm_linux_virtual_machine"]
        from resource in estate.OfType(type).Take(1)
        from action in (PlannedAction[])[PlannedAction.Destroy, PlannedAction.Forget]
        select Mutant.Replace(resource, resource with { Action = action }, action.ToString());

    [GeneratedRegex("^(random|time|null|tls|local|terraform)_|_(iam_member|iam_binding|policy_attachment|role_assignment|permission|grant|access_entry|access_policy(_association)?|member(ship)?|access_key|login_profile|service_account_key|(in|e)gress_rule|security_group_rule|firewall_rule|network_security_rule|collaborator|deploy_key|principal_association|allowed_principal|function_url)$")]
    private static partial Regex Narrowing();
}
