using System.Text.RegularExpressions;
using Infra.Audit.Pipelines;
using Infra.Policy.Documents;
using Infra.Policy.Findings;
using Infra.Policy.Model;
using Infra.Policy.Rules;

namespace Infra.Audit.Items;

/// <summary>The items on the identities of pipelines in the clouds, and their permissions.</summary>
internal static partial class IdentityItems
{
    private static readonly string[] TrustRules = ["INFRA-TRUST-WILDCARD", "INFRA-AZURE-FEDERATION", "INFRA-GOOGLE-FEDERATION", "INFRA-GOOGLE-IMPERSONATION"];
    private static readonly string[] TrustTypes = ["aws_iam_role", "azurerm_federated_identity_credential", "google_iam_workload_identity_pool_provider"];
    private static readonly string[] ReadRules = ["INFRA-PLAN-ROLE"];
    private static readonly string[] BoundaryRules = ["INFRA-ROLE-BOUNDARY"];
    private static readonly string[] PolicyTypes = ["aws_iam_role_policy", "aws_iam_policy"];

    public static IReadOnlyList<AuditItem> All { get; } =
    [
        new("oidc-only", "CC6.1", "Pipelines log in with short-lived tokens only",
            "No pipeline uses a stored cloud credential; every job that logs in can request an OIDC token of the forge",
            "Remove the credential, delete it in the cloud, and log in with an OIDC token of the forge.", EvidenceSource.Repository) { Look = TokensOnly },
        new("trust-exact", "CC6.1", "Clouds trust only the repository that manages them",
            "Trust policies, federated credentials and identity pools, checked with the rules " + string.Join(", ", TrustRules),
            "Name the repository, the branch or the environment in the identities of the estate.", EvidenceSource.Synth)
        {
            Look = subject => Held(subject, TrustRules, TrustTypes),
        },
        new("plan-apply-split", "CC6.3", "Pull requests have read-only access",
            "No job of a pull request uses an apply identity; the roles that pull requests can assume pass the rule INFRA-PLAN-ROLE",
            "Let pull requests use the plan identity, and grant it read actions only.", EvidenceSource.Synth)
        {
            Look = subject => [.. Split(subject), .. Held(subject, ReadRules, ["aws_iam_role"])],
        },
        new("no-wildcard-action", "CC6.3", "No identity has wildcard permissions",
            "No statement of a policy of a foundation allows *, SERVICE:* or all but a few actions; no custom role of Azure has a wildcard",
            "List the actions that Terraform uses.", EvidenceSource.Synth) { Look = Wildcards },
        new("boundary", "CC6.3", "Roles created by pipelines have a permissions boundary",
            "Policies pass the rule INFRA-ROLE-BOUNDARY; every role outside of a foundation has a boundary",
            "Require iam:PermissionsBoundary wherever a role can be created, and set it on the roles.", EvidenceSource.Synth)
        {
            Look = subject => [.. Held(subject, BoundaryRules, PolicyTypes), .. Boundaries(subject)],
        },
    ];

    private static IEnumerable<AuditEvidence> TokensOnly(AuditSubject subject)
    {
        foreach (var line in subject.Pipelines.All.SelectMany(file => file.Text).Where(line => StoredCredential().IsMatch(line.Text)))
            yield return AuditEvidence.Missing(line.Place, $"A stored credential: {StoredCredential().Match(line.Text).Value}");
        foreach (var job in subject.Pipelines.Jobs.Where(job => job.Text.Any(line => Login().IsMatch(line.Text))))
        {
            yield return AuditEvidence.Of(
                job.TakesIdentity, job.Place, $"{job.Pipeline}: {job.Name} logs in with a token of {job.Forge}",
                $"{job.Pipeline}: {job.Name} logs in to a cloud and can't request a token of {job.Forge}");
        }
    }

    private static IEnumerable<AuditEvidence> Held(AuditSubject subject, string[] rules, string[] types)
    {
        var chosen = RuleBook.All.Where(rule => rules.Contains(rule.Id)).ToList();
        var findings = PolicyGate.Evaluate(subject.Estate, chosen, subject.Output!.Estate.Waivers, subject.Today);
        var broken = findings.Where(finding => finding.IsOpen)
            .Select(finding => AuditEvidence.Missing(finding.Resource.ConstructPath, $"{finding.Rule.Id}: {finding.Found}"));
        var kept =
            from type in types
            from resource in subject.Estate.OfType(type)
            where resource.Stack.IsFoundation && !findings.Any(finding => finding.Resource == resource)
            select AuditEvidence.Met(resource.ConstructPath, type);
        return broken.Concat(kept);
    }

    private static IEnumerable<AuditEvidence> Split(AuditSubject subject)
    {
        var applying = subject.Output!.Estate.Environments.Select(environment => $"{subject.Output.Estate.Name}-{environment.Name}-apply").ToList();
        foreach (var job in subject.Pipelines.Jobs.Where(job => job.TakesIdentity))
        {
            var taken = job.Text.FirstOrDefault(line => applying.Any(line.Mentions));
            var name = $"{job.Pipeline}: {job.Name}";
            if (job.Starts(PipelineTriggers.PullRequest))
                yield return AuditEvidence.Of(taken is null, taken?.Place ?? job.Place, $"{name} uses a read-only identity", $"{name} uses an apply identity");
            else if (taken is not null)
                yield return AuditEvidence.Of(
                    job.Environment is not null, taken.Place, $"{name} uses the identity of {job.Environment}", $"{name} uses an apply identity without an environment");
        }
    }

    private static IEnumerable<AuditEvidence> Wildcards(AuditSubject subject)
    {
        foreach (var policy in Policies(subject))
        {
            if (PolicyDocument.Statements(subject.Estate, policy["policy"]) is not { } statements)
            {
                yield return AuditEvidence.Unknown(policy.ConstructPath, "Its statements are known only after the apply");
                continue;
            }

            var wide = statements.FirstOrDefault(IsWide);
            yield return AuditEvidence.Of(
                wide is null, policy.ConstructPath, "Every action is named",
                $"{wide?.Place} allows {(wide?.NotActions.Count > 0 ? "all but a few actions" : string.Join(", ", wide?.Actions.Select(action => action.Text) ?? []))}");
        }

        foreach (var role in subject.Estate.OfType("azurerm_role_definition"))
        {
            var wide = role.Find("permissions.actions").SelectMany(actions => actions.Elements).FirstOrDefault(action => action.Text is "*" or ['*', '/', ..]);
            yield return AuditEvidence.Of(wide is null, role.ConstructPath, "Every action is named", $"It allows {wide?.Text}");
        }
    }

    private static bool IsWide(PolicyStatement statement) =>
        statement.Allows && (statement.NotActions.Count > 0 || statement.Actions.Any(action => EveryAction().IsMatch(action.Text ?? "")));

    private static IEnumerable<AuditEvidence> Boundaries(AuditSubject subject) =>
        subject.Estate.OfType("aws_iam_role").Where(role => !role.Stack.IsFoundation)
            .Select(role => AuditEvidence.Of(!role["permissions_boundary"].IsAbsent, role.ConstructPath, "It has a boundary", "It has no boundary"));

    private static IEnumerable<PolicyResource> Policies(AuditSubject subject) =>
        PolicyTypes.SelectMany(subject.Estate.OfType).Where(policy => policy.Stack.IsFoundation);

    [GeneratedRegex(@"\b(AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY|aws-access-key-id|aws-secret-access-key|credentials_json|GOOGLE_CREDENTIALS|GCP_SA_KEY|AZURE_CREDENTIALS|AZURE_CLIENT_SECRET|ARM_CLIENT_SECRET|ARM_ACCESS_KEY|client-secret)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StoredCredential();

    [GeneratedRegex(@"^uses: (aws-actions/configure-aws-credentials|azure/login|google-github-actions/auth)@|\b(AWS_WEB_IDENTITY_TOKEN_FILE|ARM_OIDC_TOKEN|GOOGLE_APPLICATION_CREDENTIALS)=")]
    private static partial Regex Login();

    [GeneratedRegex(@"^(\*|[a-z0-9-]+:\*)$")]
    private static partial Regex EveryAction();
}
