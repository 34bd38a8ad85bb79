using Infra.Pipelines.Applications;

namespace Infra.Pipelines.Tests.Applications;

public sealed class ApplicationFilesTests
{
    private static readonly IReadOnlyDictionary<string, string> OnGitHub = ApplicationRepository.Render(ApplicationRepository.OnGitHub);

    private static readonly IReadOnlyDictionary<string, string> OnGitLab = ApplicationRepository.Render(ApplicationRepository.OnGitLab);

    /// <summary>As GitLab reads it: the jobs of the included files are beside the others.</summary>
    private static GitLabFile GitLab => new(string.Join('\n', OnGitLab.OrderByDescending(file => file.Key.EndsWith(".gitlab-ci.yml", StringComparison.Ordinal)).Select(file => file.Value)));

    [Fact]
    public void Workflows_are_as_reviewed()
    {
        Assert.Equal(
            [".github/workflows/publish.yml", ".github/workflows/publish-api.yml", ".github/workflows/publish-web.yml", ".github/workflows/hotfix.yml"],
            OnGitHub.Keys.Select(path => path.Replace("applications/github/shop/", "", StringComparison.Ordinal)));
        foreach (var (path, text) in OnGitHub) Snapshot.Match(path, text);
    }

    [Fact]
    public void GitLab_pipelines_are_as_reviewed()
    {
        Assert.Equal(
            [".gitlab-ci.yml", ".gitlab/publish-api.yml", ".gitlab/publish-web.yml"],
            OnGitLab.Keys.Select(path => path.Replace("applications/gitlab/shop/", "", StringComparison.Ordinal)));
        foreach (var (path, text) in OnGitLab) Snapshot.Match(path, text);
    }

    [Fact]
    public async Task Workflows_violate_no_rule_of_hygiene() => await GeneratedWorkflows.RequireCleanAsync(OnGitHub);

    [Fact]
    public void GitLab_pipelines_violate_no_rule_of_hygiene()
    {
        Assert.Equal("", string.Join("\n", GitLabRules.Violations(GitLab)));
        Assert.Equal("", string.Join("\n", Shellcheck.Check(GitLab.Scripts)));
    }

    [Fact]
    public void Scripts_hold_no_expression() => Assert.All(
        OnGitHub.SelectMany(file => new WorkflowFile(file.Key, file.Value).Scripts), script => Assert.DoesNotContain("${{", script.Text, StringComparison.Ordinal));

    [Fact]
    public void Publish_runs_for_pull_requests_the_default_branch_and_hotfixes_and_calls_the_workflow_of_every_project()
    {
        var publish = new WorkflowFile("", OnGitHub["applications/github/shop/.github/workflows/publish.yml"]);

        Assert.Equal(["pull_request", "push"], publish.Triggers);
        Assert.All(publish.Triggers, trigger => Assert.Equal(["main", "hotfixes/*"], publish.Root.At("on", trigger, "branches").Items().Select(YamlNodes.Text)));
        Assert.Equal(["setup", "api", "web", "release"], publish.Jobs.Select(job => job.Id));
        Assert.Equal(
            ["./.github/workflows/publish-api.yml", "./.github/workflows/publish-web.yml"],
            publish.Jobs.Where(job => job.IsCall).Select(job => job.Node.At("uses").Text()));
    }

    [Fact]
    public void Key_of_the_bot_is_in_an_environment_and_in_one_step_only()
    {
        var jobs = OnGitHub.SelectMany(file => new WorkflowFile(file.Key, file.Value).Jobs).Where(job => job.Node.Texts().Any(text => text.Contains("secrets.", StringComparison.Ordinal)));

        var job = Assert.Single(jobs);
        Assert.Equal("release", job.Environment);
        var step = Assert.Single(job.Steps, step => step.Node.Texts().Any(text => text.Contains("secrets.", StringComparison.Ordinal)));
        Assert.Equal("Get a token of the bot", step.Name);
    }

    [Fact]
    public void Job_of_GitLab_that_publishes_has_a_Docker_beside_it_or_that_of_its_runner()
    {
        var (ownFile, runnersFile) = (PublishingApi(ApplicationRepository.OnGitLab), PublishingApi(ApplicationRepository.OnGitLab with { DockerImage = null }));

        Assert.Contains("  services:\n    - name: $DOCKER_IMAGE\n      alias: docker\n", ownFile, StringComparison.Ordinal);
        Assert.Contains("    DOCKER_HOST: tcp://docker:2376\n", ownFile, StringComparison.Ordinal);
        Assert.DoesNotContain("services:", runnersFile, StringComparison.Ordinal);
        Assert.DoesNotContain("DOCKER_", runnersFile, StringComparison.Ordinal);

        static string PublishingApi(ApplicationOptions options) => ApplicationRepository.Render(options)["applications/gitlab/shop/.gitlab/publish-api.yml"];
    }

    [Fact]
    public void Job_of_GitLab_that_holds_the_bots_token_runs_on_protected_branches_only()
    {
        var (name, node) = Assert.Single(GitLab.Jobs, job => job.Node.Texts().Any(text => text.Contains("INFRA_BOT_TOKEN", StringComparison.Ordinal)));

        Assert.Equal("release", name);
        Assert.Equal("release", node.At("environment", "name").Text());
        Assert.Equal(
            ["$CI_PIPELINE_SOURCE == \"push\" && ($CI_COMMIT_BRANCH == \"main\" || $CI_COMMIT_BRANCH =~ /^hotfixes\\//)"],
            node.At("rules").Items().Select(rule => rule.At("if").Text()));
    }

    [Fact]
    public void Registry_of_the_forge_is_signed_in_to_and_no_other()
    {
        Assert.Contains("docker login", OnGitHub["applications/github/shop/.github/workflows/publish-api.yml"], StringComparison.Ordinal);
        Assert.DoesNotContain("docker login", OnGitHub["applications/github/shop/.github/workflows/publish-web.yml"], StringComparison.Ordinal);
        Assert.DoesNotContain("docker login", OnGitLab["applications/gitlab/shop/.gitlab/publish-api.yml"], StringComparison.Ordinal);
        Assert.Contains("docker login", OnGitLab["applications/gitlab/shop/.gitlab/publish-web.yml"], StringComparison.Ordinal);
    }
}
