using System.Text.RegularExpressions;
using Infra.Audit.Governance;

namespace Infra.Audit.Items;

/// <summary>The items on the settings of the forge compared with the committed ones.</summary>
internal static partial class ForgeItems
{
    public static IReadOnlyList<AuditItem> All { get; } =
    [
        new("forge-branches", "CC8.1", "Branch rules are in force on the forge",
            "The rulesets on GitHub, or the protected branches and approvals on GitLab, are at least as strict as the committed ones: pull request, review by another, checks, owners",
            "Run ./infra bootstrap github, or import governance/rulesets; on GitLab make the calls in governance/gitlab.", EvidenceSource.Forge) { Look = Branches },
        new("forge-environments", "CC8.1", "Environment rules are in force on the forge",
            "The environments have the committed reviewers; on GitHub also the wait time and no bypass for administrators; on GitLab nobody else can deploy",
            "Run ./infra bootstrap github, or make the calls in governance/environments.json; on GitLab those in governance/gitlab.", EvidenceSource.Forge)
        {
            Look = subject => subject.Forge!.Compare(subject.Governance),
        },
        new("forge-secrets", "CC6.1", "The forge stores every secret that pipelines use, and no cloud credentials",
            "The names of the secrets of the repository and its environments on GitHub, or of the CI/CD variables of the project on GitLab",
            "Delete the credential on the forge and in its cloud; set the missing secret.", EvidenceSource.Forge) { Look = Secrets },
    ];

    private static IEnumerable<AuditEvidence> Branches(AuditSubject subject) =>
        from branch in subject.Pipelines.DeployedBranches
        from control in (BranchControl[])[BranchItems.PullRequests, BranchItems.Reviews, BranchItems.Tests, BranchItems.Owners]
        from evidence in subject.Forge!.Control(control, branch)
        select evidence;

    private static IEnumerable<AuditEvidence> Secrets(AuditSubject subject)
    {
        var forge = subject.Forge!;
        var stored = forge.Secrets.Where(secret => OfCloud().IsMatch(secret)).Select(secret => AuditEvidence.Missing(forge.Name, $"It stores {secret}"));
        foreach (var evidence in AuditEvidence.NoneOf(stored, forge.Name, "It stores no cloud credentials")) yield return evidence;
        foreach (var name in forge.UsedBy(subject.Pipelines).Distinct().Order(StringComparer.Ordinal)) yield return AuditEvidence.Of(forge.Secrets.Contains(name), forge.Name, $"It has {name}", $"Pipelines use {name}, which is not set");
    }

    [GeneratedRegex("^(AWS_(ACCESS|SECRET)|GOOGLE_(CREDENTIALS|APPLICATION)|GCP_|AZURE_(CREDENTIALS|CLIENT_SECRET)|ARM_(CLIENT_(SECRET|CERTIFICATE)|ACCESS_KEY|SAS_TOKEN))")]
    private static partial Regex OfCloud();
}
