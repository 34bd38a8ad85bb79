namespace Infra.Audit.Governance;

/// <summary>Checks that a GitHub environment makes deployments wait for another person's approval.</summary>
internal static class EnvironmentControl
{
    public static IEnumerable<AuditEvidence> Look(IEnumerable<ForgeEnvironment> environments, string source, string name)
    {
        if (environments.FirstOrDefault(environment => environment.Name == name) is not { } found) return [AuditEvidence.Missing(source, $"Environment {name} does not exist")];
        return
        [
            AuditEvidence.Of(found.Reviewers > 0, found.Source, $"{name} requires a reviewer: {found.Reviewers}", $"{name} has no reviewer"),
            AuditEvidence.Of(found.PreventsSelfReview, found.Source, $"{name} prevents self-review", $"{name} allows self-review"),
            AuditEvidence.Of(found.AdminsBypass is false, found.Source, $"Administrators can't bypass the rules of {name}", $"Administrators can bypass the rules of {name}"),
            AuditEvidence.Of(found.HasBranchPolicy, found.Source, $"{name} accepts deployments from selected branches only", $"{name} accepts deployments from any branch"),
        ];
    }
}
