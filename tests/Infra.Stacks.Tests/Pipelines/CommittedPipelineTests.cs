namespace Infra.Stacks.Tests.Pipelines;

/// <summary>The pipelines that this repository itself runs.</summary>
public sealed class CommittedPipelineTests
{
    private static readonly IReadOnlyList<WorkflowFile> Workflows = [.. GeneratedWorkflows.Committed.Select(file => new WorkflowFile(file.Key, file.Value))];

    private static readonly GitLabFile GitLab = new(File.ReadAllText(Path.Combine(RepositoryRoot.Path, ".gitlab-ci.yml")));

    [Fact]
    public void Committed_workflows_are_all_of_them() => Assert.Equal(
        ["commands", "deploy", "destroy", "drift", "pull-request", "rollback", "unlock"],
        Workflows.Select(file => Path.GetFileNameWithoutExtension(file.Path)).Order().Intersect(["commands", "deploy", "destroy", "drift", "pull-request", "rollback", "unlock"]));

    [Fact]
    public void Committed_workflows_violate_no_rule() => Assert.Equal("", string.Join("\n", Workflows.SelectMany(WorkflowRules.Violations)));

    [Fact]
    public void Committed_workflows_please_actionlint() => Assert.Equal("", string.Join("\n", Actionlint.Lint(Workflows)));

    [Fact]
    public async Task Committed_workflows_follow_the_schema() => Assert.Equal("", string.Join("\n", await WorkflowSchema.CheckAsync(Workflows)));

    [Fact]
    public void Scripts_of_committed_workflows_please_shellcheck() => Assert.Equal("", string.Join("\n", Shellcheck.Check([.. Workflows.SelectMany(file => file.Scripts)])));

    [Fact]
    public void Committed_GitLab_pipeline_violates_no_rule() => Assert.Equal("", string.Join("\n", GitLabRules.Violations(GitLab)));

    [Fact]
    public void Scripts_of_the_committed_GitLab_pipeline_please_shellcheck() => Assert.Equal("", string.Join("\n", Shellcheck.Check(GitLab.Scripts)));
}
