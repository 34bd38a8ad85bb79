using System.Text.RegularExpressions;
using Infra.Audit.Pipelines;
using Infra.Contracts.Releases;

namespace Infra.Audit.Items;

/// <summary>The items on rollback and on bypassing the queue: prepared and tested.</summary>
internal static partial class RecoveryItems
{
    private const string HotfixBranch = "hotfixes/*";
    private const string Log = "git log envs/";

    public static IReadOnlyList<AuditItem> All { get; } =
    [
        new("rollback", "CC7.5", "Rollback is available and was tested",
            "A manual pipeline that deploys an earlier commit with saved plans; a commit in envs/ that rolled an environment back",
            "Run ./infra pipelines for the pipeline, and test ./infra rollback in the first environment.", EvidenceSource.History)
        {
            Look = subject => [.. subject.Pipelines.Forges.Select(forge => Back(subject, forge)), Tried(subject, "rollback", RolledBack())],
        },
        new("hotfix", "CC7.5", "A hotfix can skip pending releases under the same rules, and was tested",
            "The branches hotfixes/* accept reviewed pull requests only; applications have a pipeline that creates such a branch; a commit in envs/ that released one",
            "Run ./infra pipelines for branches and pipelines, and test ./infra release with --hotfix.", EvidenceSource.History)
        {
            Look = subject => ReleasesNothing(subject)
                ? [AuditEvidence.Unknown(ReleaseCatalog.Path, "The estate releases no application")]
                : [.. BranchItems.PullRequests.Look(subject, HotfixBranch), .. Makers(subject), Tried(subject, "hotfix", Hotfixed())],
        },
    ];

    private static AuditEvidence Back(AuditSubject subject, PipelineForge forge)
    {
        var jobs = subject.Pipelines.On(forge).Where(job => job.Pipeline == "rollback").ToList();
        var deploying = jobs.FirstOrDefault(job => job.Starts(PipelineTriggers.Manual) && job.Running("./infra deploy").Any());
        return AuditEvidence.Of(deploying is not null, deploying?.Place ?? forge.ToString(), "An earlier commit can be deployed manually", $"{forge} has no manual pipeline that deploys an earlier commit");
    }

    private static bool ReleasesNothing(AuditSubject subject) => !subject.Files.Has(ReleaseCatalog.Path) && subject.Pipelines.Applications.Count == 0;

    private static IEnumerable<AuditEvidence> Makers(AuditSubject subject)
    {
        var makers = subject.Pipelines.Applications.SelectMany(file => file.Jobs)
            .Where(job => job.Text.Any(line => line.Text.Contains("refs/heads/hotfixes/", StringComparison.Ordinal))).ToList();
        return makers.Count > 0
            ? makers.Select(job => AuditEvidence.Met(job.Place, "It creates the branch of a hotfix"))
            : [AuditEvidence.Missing("applications", "No application has a pipeline that creates the branch of a hotfix")];
    }

    private static AuditEvidence Tried(AuditSubject subject, string name, Regex subjects) =>
        subject.History!.FirstOrDefault(commit => subjects.IsMatch(commit.Subject)) is { } tried
            ? AuditEvidence.Met($"{Log} {tried.Hash}", tried.Subject)
            : AuditEvidence.Unknown(Log, $"No {name} was tested: no commit records one");

    [GeneratedRegex(@"^Roll \S+ back to ")]
    private static partial Regex RolledBack();

    [GeneratedRegex(@"^Hotfix .+ in \S")]
    private static partial Regex Hotfixed();
}
