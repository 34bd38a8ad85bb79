using Infra.Audit.Pipelines;

namespace Infra.Audit.Governance;

/// <summary>The settings of a GitHub repository.</summary>
/// <param name="Name">The name, such as <c>GitHub lynx/infra</c>.</param>
/// <param name="Rulesets">The rulesets, including their rules.</param>
/// <param name="Environments">All environments.</param>
/// <param name="Secrets">The names of all secrets available to workflows, including those of environments.</param>
public sealed record GitHubSettings(
    string Name, IReadOnlyList<Ruleset> Rulesets, IReadOnlyList<ForgeEnvironment> Environments, IReadOnlyList<string> Secrets) : ForgeSettings(Name, Secrets)
{
    internal override IEnumerable<AuditEvidence> Control(BranchControl control, string branch) => control.GitHub.Select(demand => demand.In(Rulesets, Name, branch));

    internal override IEnumerable<AuditEvidence> Compare(CommittedGovernance committed) =>
        from environment in committed.Environments
        let actual = Environments.FirstOrDefault(one => one.Name == environment.Name)
        from evidence in actual is null ? [AuditEvidence.Missing(Name, $"Environment {environment.Name} does not exist")] : Compare(environment, actual)
        select evidence;

    internal override IEnumerable<string> UsedBy(CommittedPipelines pipelines) =>
        pipelines.LinesOn(PipelineForge.GitHub).SelectMany(line => line.NamedSecrets);

    private static IEnumerable<AuditEvidence> Compare(ForgeEnvironment committed, ForgeEnvironment actual)
    {
        var name = actual.Name;
        yield return Of(actual.Reviewers >= committed.Reviewers, $"{name} has the committed reviewers", $"{name} has {actual.Reviewers} of {committed.Reviewers} reviewers");
        yield return Of(actual.WaitMinutes >= committed.WaitMinutes, $"{name} waits {actual.WaitMinutes} minutes", $"{name} waits {actual.WaitMinutes} minutes instead of {committed.WaitMinutes}");
        yield return Of(actual.PreventsSelfReview || !committed.PreventsSelfReview, $"{name} prevents self-review", $"{name} allows self-review");
        yield return Of(actual.HasBranchPolicy || !committed.HasBranchPolicy, $"{name} accepts deployments from selected branches only", $"{name} accepts deployments from any branch");
        yield return actual.AdminsBypass is { } bypass
            ? Of(!bypass || committed.AdminsBypass is true, $"Administrators can't bypass the rules of {name}", $"Administrators can bypass the rules of {name}")
            : AuditEvidence.Unknown(actual.Source, $"GitHub does not say whether administrators can bypass the rules of {name}");

        AuditEvidence Of(bool holds, string fact, string otherwise) => AuditEvidence.Of(holds, actual.Source, fact, otherwise);
    }
}
