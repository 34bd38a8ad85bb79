using Infra.Contracts.Identities;

namespace Infra.Pipelines.Tests;

/// <summary>On which machines the rendered jobs run.</summary>
public sealed class RunnersTests
{
    private static readonly PipelineRunners Own = new() { GitHubLabels = ["self-hosted", "prod"], GitLabTags = ["prod"], Addresses = ["203.0.113.20"] };

    private static readonly string[] Stacks = ["aws-foundation", "aws-dev-network", "aws-prod-network", "azure-prod-network"];

    [Fact]
    public void Job_with_an_identity_of_an_environment_runs_on_its_runners_on_GitHub()
    {
        var jobs = Files(Own).Where(file => file.Key.StartsWith(".github/workflows/", StringComparison.Ordinal))
            .SelectMany(file => new WorkflowFile(file.Key, file.Value).Jobs).ToList();

        Assert.Equal(
            ["apply-prod-1", "destroy-prod", "drift-prod", "plan-prod", "plan-prod-foundation", "removed-prod", "unlock-prod"],
            jobs.Where(job => job.Node.At("runs-on").Texts().SequenceEqual(["self-hosted", "prod"])).Select(job => job.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.All(jobs.Where(job => !job.Node.At("runs-on").Texts().Contains("prod")), job => Assert.Equal(["ubuntu-24.04"], job.Node.At("runs-on").Texts()));
    }

    [Fact]
    public void Job_with_an_identity_of_an_environment_runs_on_its_runners_on_GitLab()
    {
        var jobs = new GitLabFile(Files(Own)[".gitlab-ci.yml"]).Jobs.ToList();

        Assert.Equal(
            ["deploy:apply-prod-1", "deploy:plan-prod", "destroy:destroy-prod", "drift:drift-prod", "foundation:plan-prod-foundation", "rollback:apply-prod-1", "rollback:plan-prod", "unlock:unlock-prod"],
            jobs.Where(job => job.Node.At("tags") is not null).Select(job => job.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Runners_without_a_label_on_a_forge_are_refused() => Assert.Equal(
        """
        INFRA3009 DeliveryOptions: Runners of prod has no GitHubLabels, so its jobs on github run on machines without access. Give Runners GitHubLabels.
        INFRA3009 DeliveryOptions: Runners of prod has no GitLabTags, so its jobs on gitlab run on machines without access. Give Runners GitLabTags.
        """,
        TestEstate.Options.Refusal(TestEstate.With(new() { ReachPrivateEndpoints = true }, Stacks)));

    [Fact]
    public void Runners_of_the_forge_need_no_label() => Assert.DoesNotContain("tags:", Files(PipelineRunners.Hosted)[".gitlab-ci.yml"], StringComparison.Ordinal);

    private static IReadOnlyDictionary<string, string> Files(PipelineRunners runners) => TestEstate.Options.Render(TestEstate.With(runners, Stacks));
}
