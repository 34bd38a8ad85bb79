using System.Text.RegularExpressions;
using Infra.Audit.Governance;

namespace Infra.Audit.Items;

/// <summary>Whether the forge is set to what is committed.</summary>
internal static partial class ForgeItems
{
    public static IReadOnlyList<AuditItem> All { get; } =
    [
        new("forge-branches", "CC8.1", "The rules of deployed branches are in force",
            "The rulesets of the repository on GitHub demand what the committed ones do: pull request, review by another, checks, owners",
            "Run ./infra bootstrap github, or import governance/rulesets.", EvidenceSource.Forge) { Look = Branches },
        new("forge-environments", "CC8.1", "The rules of environments are in force",
            "The environments on GitHub have the reviewers and the wait that are committed, and no exception for administrators",
            "Run ./infra bootstrap github, or make the calls in governance/environments.json.", EvidenceSource.Forge) { Look = Environments },
        new("forge-secrets", "CC6.1", "The forge stores no credential of a cloud, and every secret that pipelines use",
            "The names of the secrets on GitHub, of the repository and its environments",
            "Delete the credential there and in its cloud; set the secret that is missing.", EvidenceSource.Forge) { Look = Secrets },
    ];

    private static IEnumerable<AuditEvidence> Branches(AuditSubject subject) =>
        from branch in subject.Pipelines.DeployedBranches
        from control in (BranchControl[])[BranchItems.PullRequests, BranchItems.Reviews, BranchItems.Tests, BranchItems.Owners]
        from demand in control.GitHub
        select demand.In(subject.Forge!.Rulesets, subject.Forge.Name, branch);

    private static IEnumerable<AuditEvidence> Environments(AuditSubject subject) =>
        from committed in subject.Governance.Environments
        let actual = subject.Forge!.Environments.FirstOrDefault(environment => environment.Name == committed.Name)
        from evidence in actual is null ? [AuditEvidence.Missing(subject.Forge!.Name, $"There is no environment {committed.Name}")] : Compare(committed, actual)
        select evidence;

    private static IEnumerable<AuditEvidence> Compare(ForgeEnvironment committed, ForgeEnvironment actual)
    {
        var name = actual.Name;
        yield return Of(actual.Reviewers >= committed.Reviewers, $"{name} has its reviewers", $"{name} has {actual.Reviewers} of {committed.Reviewers} reviewers");
        yield return Of(actual.WaitMinutes >= committed.WaitMinutes, $"{name} waits {actual.WaitMinutes} minutes", $"{name} waits {actual.WaitMinutes} minutes instead of {committed.WaitMinutes}");
        yield return Of(actual.PreventsSelfReview || !committed.PreventsSelfReview, $"{name} is never approved by who deploys", $"{name} can be approved by who deploys");
        yield return Of(actual.HasBranchPolicy || !committed.HasBranchPolicy, $"{name} is deployed from named branches", $"{name} can be deployed from any branch");
        yield return actual.AdminsBypass is { } bypass
            ? Of(!bypass || committed.AdminsBypass is true, $"{name} has no exception for administrators", $"Administrators deploy to {name} without approval")
            : AuditEvidence.Unknown(actual.Source, $"GitHub does not say whether administrators deploy to {name} without approval");

        AuditEvidence Of(bool holds, string fact, string otherwise) => AuditEvidence.Of(holds, actual.Source, fact, otherwise);
    }

    private static IEnumerable<AuditEvidence> Secrets(AuditSubject subject)
    {
        var forge = subject.Forge!;
        foreach (var stored in forge.Secrets.Where(secret => OfCloud().IsMatch(secret))) yield return AuditEvidence.Missing(forge.Name, $"It stores {stored}");
        var used = subject.Pipelines.Own.SelectMany(file => file.Text).SelectMany(line => Used().Matches(line.Text)).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
        foreach (var name in used) yield return AuditEvidence.Of(forge.Secrets.Contains(name), forge.Name, $"It has {name}", $"Pipelines use {name}, and it is not there");
    }

    [GeneratedRegex("^(AWS_(ACCESS|SECRET)|GOOGLE_(CREDENTIALS|APPLICATION)|GCP_|AZURE_(CREDENTIALS|CLIENT_SECRET)|ARM_)")]
    private static partial Regex OfCloud();

    [GeneratedRegex(@"\bsecrets\.([A-Z0-9_]+)")]
    private static partial Regex Used();
}
