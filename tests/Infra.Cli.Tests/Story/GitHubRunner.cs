using System.Text.RegularExpressions;
using Infra.Testing.Forges;
using Infra.Testing.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Cli.Tests.Story;

/// <summary>
/// GitHub Actions, as far as the application's workflows use it: jobs that need others, called workflows, environments that guard secrets,
/// and expressions that are put into variables.
/// </summary>
internal sealed partial class GitHubRunner(StoryWorld world) : IApplicationRunner
{
    public Task<RunResult> ProposedAsync(string commit) => StartAsync("publish", commit, new()
    {
        ["github.event_name"] = "pull_request", ["github.ref"] = "refs/pull/7/merge", ["github.sha"] = commit,
    });

    public Task<RunResult> PushedAsync(string branch, string commit) => StartAsync("publish", commit, new()
    {
        ["github.event_name"] = "push", ["github.ref"] = $"refs/heads/{branch}", ["github.sha"] = commit,
    });

    public Task<RunResult> HotfixAsync(string name, string commit) => StartAsync("hotfix", "main", new()
    {
        ["github.event_name"] = "workflow_dispatch", ["github.ref"] = "refs/heads/main", ["inputs.name"] = name, ["inputs.commit"] = commit,
    });

    private async Task<RunResult> StartAsync(string workflow, string commit, Dictionary<string, string> facts)
    {
        foreach (var (name, value) in new[] { ("actor", "dana"), ("token", "token-of-the-job"), ("server_url", world.Server), ("repository", "lynx/shop") }) facts[$"github.{name}"] = value;
        facts["vars.INFRA_BOT_CLIENT_ID"] = FakeApp.ClientId;
        var result = new RunResult();
        await RunAsync($".github/workflows/{workflow}.yml", commit, facts, result);
        return result;
    }

    /// <summary>The jobs of a workflow; they stand in an order in which none waits for a later one.</summary>
    private async Task RunAsync(string path, string commit, Dictionary<string, string> facts, RunResult result)
    {
        foreach (var (id, job) in YamlNodes.Parse(world.Shop.Bare.Read(commit, path)).At("jobs").Entries())
        {
            if (!result.IsWell || (job.At("if") is { } condition && Evaluate(condition.Text(), facts) != "true")) continue;
            if (job.At("uses") is { } called)
            {
                var inputs = job.At("with").Entries().Select(input => KeyValuePair.Create($"inputs.{input.Key}", Fill(input.Value.Text(), facts)));
                await RunAsync(called.Text()["./".Length..], commit, new(facts.Concat(inputs)), result);
            }
            else
            {
                await RunAsync(id, job, new(facts), result);
                foreach (var (name, value) in job.At("outputs").Entries()) facts[$"needs.{id}.outputs.{name}"] = Fill(value.Text(), _outputs);
            }
        }
    }

    private Dictionary<string, string> _outputs = [];

    private async Task RunAsync(string id, YamlNode job, Dictionary<string, string> facts, RunResult result)
    {
        var machine = world.Machine();
        // Of secrets only those of an environment exist, and it lets in two kinds of branches.
        if (job.At("environment").Text() == "release" && ProtectedBranch().IsMatch(facts["github.ref"])) facts["secrets.INFRA_BOT_PRIVATE_KEY"] = world.Forge.App!.PrivateKey;
        foreach (var step in job.At("steps").Items().TakeWhile(_ => result.IsWell))
        {
            if (step.At("uses").Text().StartsWith("actions/checkout@", StringComparison.Ordinal)) CheckOut(step, machine, facts);
            if (step.At("run") is not { } run) continue;
            var output = Path.Combine(world.Machine(), "output");
            var variables = Variables(job, facts).Concat(Variables(step, facts)).Append(new("GITHUB_OUTPUT", output));
            result.Add(id, await Shell.RunAsync(run.Text(), machine, variables, TestContext.Current.CancellationToken));
            foreach (var line in File.Exists(output) ? File.ReadAllLines(output) : [])
                facts[$"steps.{step.At("id").Text()}.outputs.{line.Split('=', 2)[0]}"] = line.Split('=', 2)[1];
        }

        _outputs = facts;
    }

    private IEnumerable<KeyValuePair<string, string>> Variables(YamlNode node, Dictionary<string, string> facts) =>
    [
        .. world.Environment(), new("GITHUB_ACTIONS", "true"), new("GITHUB_API_URL", world.Forge.Server.Url), new("GITHUB_REPOSITORY", "lynx/shop"),
        .. node.At("env").Entries().Select(entry => KeyValuePair.Create(entry.Key, Fill(entry.Value.Text(), facts))),
    ];

    private void CheckOut(YamlNode step, string machine, Dictionary<string, string> facts)
    {
        var with = step.At("with");
        var repository = with.At("repository") is { } other ? other.Text() : "lynx/shop";
        BareRepository.GitIn(machine, "clone", "--quiet", $"{world.Server}/{repository}.git", ".");
        if (with.At("ref") is { } commit) BareRepository.GitIn(machine, "checkout", "--quiet", "--detach", Fill(commit.Text(), facts) is var name && name == "main" ? "origin/main" : name);
    }

    private static string Fill(string text, Dictionary<string, string> facts) => Expression().Replace(text, match => Evaluate(match.Groups[1].Value, facts));

    /// <summary>What is not there is empty, as on GitHub.</summary>
    private static string Evaluate(string expression, Dictionary<string, string> facts) => Comparison().Match(expression) is { Success: true } comparison
        ? (facts.GetValueOrDefault(comparison.Groups[1].Value, "") == comparison.Groups[3].Value) == (comparison.Groups[2].Value == "==") ? "true" : "false"
        : Name().IsMatch(expression) ? facts.GetValueOrDefault(expression, "") : throw new NotSupportedException(expression);

    [GeneratedRegex(@"\$\{\{ (.+?) \}\}")]
    private static partial Regex Expression();

    [GeneratedRegex(@"^([\w.-]+) (==|!=) '([^']*)'\z")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^[\w.-]+\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^refs/heads/(main|hotfixes/.*)\z")]
    private static partial Regex ProtectedBranch();
}
