using System.Text.Json.Nodes;
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

    /// <summary>Two environments: dev is soft, prod is hard. In each a network, and a cluster that reads it; in Azure a network.</summary>
    public static SynthOutput Output { get; } = Of(
        "aws-foundation", "aws-dev-network", "aws-dev-cluster<aws-dev-network", "aws-prod-network", "azure-dev-network");

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
    public static SynthOutput Of(params string[] stacks) => With(null, stacks);

    /// <summary>The same, where prod has runners of its own.</summary>
    public static SynthOutput With(PipelineRunners? runners, params string[] stacks)
    {
        using var folder = new TemporaryFolder();
        var parts = stacks.Select(stack => stack.Split('<')).ToDictionary(stack => stack[0], stack => stack[1..]);
        var estate = new EstateFile
        {
            Name = "lynx",
            Environments = [new("dev", GateMode.Soft), new("prod", GateMode.Hard) { Runners = runners }],
            Stacks = [.. parts.Keys.Select(Entry)],
            Postures = [],
            Waivers = [],
        };
        File.WriteAllText(folder[EstateFile.FileName], estate.ToJson());
        File.WriteAllText(folder["manifest.json"], new JsonObject { ["stacks"] = new JsonObject(parts.Select(part => KeyValuePair.Create<string, JsonNode?>(part.Key, Node(part)))) }.ToJsonString());
        foreach (var name in parts.Keys) File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder["stacks", name]).FullName, "cdk.tf.json"), "{}");
        var output = SynthOutput.Load(folder.Path);
        // What is read later is read now: the folder goes.
        foreach (var stack in output.Stacks) _ = stack.Json;
        return output;
    }

    public static IReadOnlyDictionary<string, string> Render(this DeliveryOptions options, SynthOutput? output = null) => new Delivery(options).Render(output ?? Output);

    public static string Refusal(this DeliveryOptions options, SynthOutput? output = null) => Assert.Throws<InfraException>(() => options.Render(output)).Message;

    private static StackEntry Entry(string name)
    {
        var parts = name.Split('-');
        var environment = parts.Length > 2 ? parts[1] : null;
        // One of an environment's own account.
        return parts[^1] == "foundation"
            ? new(name, parts[0], null, string.Join('-', parts[1..]), $"{name}.tfstate") { PlannedAs = environment }
            : new(name, parts[0], environment, parts[^1], $"{name}.tfstate");
    }

    private static JsonObject Node(KeyValuePair<string, string[]> stack) => new()
    {
        ["workingDirectory"] = $"stacks/{stack.Key}", ["dependencies"] = new JsonArray([.. stack.Value.Select(name => JsonValue.Create(name))]),
    };
}
