namespace Infra.Audit.Pipelines;

/// <summary>The pipelines of the repository, and those it contains for application repositories.</summary>
/// <param name="Own">The pipelines that run here.</param>
/// <param name="Applications">The pipelines that run in application repositories.</param>
internal sealed record CommittedPipelines(IReadOnlyList<PipelineFile> Own, IReadOnlyList<PipelineFile> Applications)
{
    private const string GitLabFile = ".gitlab-ci.yml";
    private const string ApplicationFolder = "applications";

    public IEnumerable<PipelineFile> All => Own.Concat(Applications);

    public IReadOnlyList<PipelineJob> Jobs { get; } = [.. Own.SelectMany(file => file.Jobs)];

    public IReadOnlyList<PipelineForge> Forges { get; } = [.. Own.Where(file => file.Jobs.Count > 0).Select(file => file.Forge).Distinct().Order()];

    /// <summary>The deployed branches.</summary>
    public IReadOnlyList<string> DeployedBranches =>
        Own.Where(file => file.Jobs.Any(ChangesClouds)).SelectMany(file => file.Branches).Distinct().DefaultIfEmpty("main").ToList();

    public IEnumerable<PipelineLine> LinesOn(PipelineForge forge) => Own.Where(file => file.Forge == forge).SelectMany(file => file.Text);

    public IEnumerable<PipelineJob> On(PipelineForge forge) => Jobs.Where(job => job.Forge == forge);

    /// <summary>Returns the jobs that a trigger starts.</summary>
    public IEnumerable<PipelineJob> On(PipelineForge forge, PipelineTriggers trigger) => On(forge).Where(job => job.Starts(trigger));

    /// <summary>Whether a job can change resources in a cloud.</summary>
    public static bool ChangesClouds(PipelineJob job) => CloudChanges(job).Any();

    public static IEnumerable<PipelineLine> CloudChanges(PipelineJob job) => ChangingCommands.SelectMany(job.Mentioning);

    private static readonly string[] ChangingCommands =
        ["infra deploy", "infra destroy", "infra unlock", "infra bootstrap", "cdktf deploy", "cdktf destroy", "terraform apply", "terraform destroy", "tofu apply"];

    public static CommittedPipelines Read(RepositoryFiles files) => new(
        [.. files.Below(".github/workflows", "*.y*ml").Select(path => GitHubReader.Read(path, files.Yaml(path))),
            .. files.Has(GitLabFile) ? new[] { GitLabReader.Read(GitLabFile, files.Yaml(GitLabFile)) } : []],
        [.. files.Below(ApplicationFolder, "*.yml").Select(path => Read(path, files))]);

    private static PipelineFile Read(string path, RepositoryFiles files) => path.Contains("/.github/", StringComparison.Ordinal)
        ? GitHubReader.Read(path, files.Yaml(path))
        : GitLabReader.Read(path, files.Yaml(path));
}
