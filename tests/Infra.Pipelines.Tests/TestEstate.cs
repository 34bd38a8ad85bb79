using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Governance;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.Tests;

/// <summary>A small estate as synth would have left it, and its delivery.</summary>
internal static class TestEstate
{
    public static readonly GitHubRepository OnGitHub = new() { Owner = "lynx", Name = "infra" };

    public static readonly GitLabProject OnGitLab = new() { Path = "lynx/infra", Id = 51, NamespaceId = 52 };

    /// <summary>What synth leaves of it.</summary>
    public static SynthOutput Output => ScratchEstate.Output;

    public static DeliveryOptions Options { get; } = new()
    {
        Repositories = [OnGitHub, OnGitLab],
        Governance = [Rules("prod")],
        Clouds = new Dictionary<string, Activation> { ["aws"] = Aws },
        Gates = [GateTool.Infra],
    };

    /// <summary>Rules that ask for some of the environments.</summary>
    public static RepositoryGovernance Rules(params string[] asked) => new()
    {
        Branches = [new("main", "main")],
        Checks = [SourceRepository.RequiredCheck],
        Environments = [.. ((string[])["dev", "prod"]).Select(name => new EnvironmentRule { Name = name, Reviewers = asked.Contains(name) ? [Owners] : [] })],
        Owners = Owners,
    };

    private static ForgeTeam Owners => new("@lynx/platform") { GitHubId = 1, GitLabId = 2 };

    public static Activation Aws => Activation.Active((identity, forge) => AwsLogin.Of(identity, forge, "123456789012", "eu-central-1"));

    public static Activation Azure => Activation.Active((identity, _) => AzureLogin.Of(identity, "tenant", "subscription"));

    public static Activation Google => Activation.Active((identity, forge) => GoogleLogin.Of(identity, forge, "lynx-shared", "100200300400"));

    /// <param name="stacks">Each as <c>NAME</c>, or as <c>NAME&lt;DEPENDENCY</c>.</param>
    public static SynthOutput Of(params string[] stacks) => ScratchEstate.Of(stacks);

    /// <summary>The same, where prod has runners of its own.</summary>
    public static SynthOutput With(PipelineRunners? runners, params string[] stacks) => ScratchEstate.With(runners, stacks);

    public static IReadOnlyDictionary<string, string> Render(this DeliveryOptions options, SynthOutput? output = null) => new Delivery(options).Render(output ?? Output);

    public static string Refusal(this DeliveryOptions options, SynthOutput? output = null) => Assert.Throws<InfraException>(() => options.Render(output)).Message;
}
