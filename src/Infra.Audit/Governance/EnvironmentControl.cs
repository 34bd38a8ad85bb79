namespace Infra.Audit.Governance;

/// <summary>Checks that a GitHub environment makes deployments wait for another person's approval.</summary>
internal static class EnvironmentControl
{
    public static IEnumerable<AuditEvidence> Look(IEnumerable<ForgeEnvironment> environments, string source, string name)
    {
        if (environments.FirstOrDefault(environment => environment.Name == name) is not { } found) return [AuditEvidence.Missing(source, $"There is no environment {name}")];
        return
        [
            AuditEvidence.Of(found.Reviewers > 0, found.Source, $"{name} has {found.Reviewers} reviewer", $"{name} has no reviewer"),
            AuditEvidence.Of(found.PreventsSelfReview, found.Source, $"{name} is never approved by who deploys", $"{name} can be approved by who deploys"),
            AuditEvidence.Of(found.AdminsBypass is false, found.Source, $"{name} has no exception for administrators", $"Administrators deploy to {name} without approval"),
            AuditEvidence.Of(found.HasBranchPolicy, found.Source, $"{name} is deployed from named branches", $"{name} can be deployed from any branch"),
        ];
    }
}
