using Infra.Testing.Yaml;

namespace Infra.Testing.Workflows.Rules;

/// <summary>Least permissions: each has to be there for something that the job visibly does.</summary>
public static class PermissionRules
{
    private static readonly (string Permission, Func<WorkflowFileJob, bool> IsUsed)[] Uses =
    [
        ("contents: read", job => job.IsCall || job.Steps.Any(step => step.Action == "actions/checkout")),
        ("contents: write", HoldsToken),
        ("actions: read", job => Runs(job, "gh run list")),
        ("actions: write", job => HoldsToken(job) && Runs(job, "/rerun")),
        ("pull-requests: write", job => HoldsToken(job) && ((Runs(job, "./infra report") && Runs(job, "--post")) || Runs(job, "/reactions"))),
        ("issues: write", job => HoldsToken(job) && Runs(job, "./infra drift") && Runs(job, "--report")),
        ("packages: write", job => job.IsCall || HoldsToken(job)),
        ("id-token: write", job => job.Identities.Count > 0 || job.Steps.Any(step => step.Action == "NuGet/login")),
    ];

    public static IEnumerable<string> Of(WorkflowFileJob job)
    {
        if (job.Node.At("permissions") is null) yield return "it does not say what its token may do.";
        foreach (var permission in job.Permissions.Select(entry => $"{entry.Name}: {entry.Access}"))
        {
            if (Uses.FirstOrDefault(use => use.Permission == permission) is not { IsUsed: { } isUsed }) yield return $"no job may have {permission}.";
            else if (!isUsed(job)) yield return $"it has {permission}, and nothing in it uses that.";
        }

        if (job.Identities.Count > 0 && !job.Permissions.Contains(("id-token", "write"))) yield return "it logs in to a cloud without id-token: write.";
    }

    private static bool HoldsToken(WorkflowFileJob job) => job.Node.Texts().Any(text => text.Contains("github.token", StringComparison.Ordinal));

    private static bool Runs(WorkflowFileJob job, string words) => job.Steps.Any(step => step.Run.Contains(words, StringComparison.Ordinal));
}
