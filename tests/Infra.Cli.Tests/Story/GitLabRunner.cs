using System.Text.RegularExpressions;
using Infra.Testing.Forges;
using Infra.Testing.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Cli.Tests.Story;

/// <summary>GitLab CI, as far as the application's pipeline uses it: rules, stages, included files, variables that a job hands on, environments.</summary>
internal sealed partial class GitLabRunner(StoryWorld world) : IApplicationRunner
{
    private static readonly string[] Keywords = ["include", "workflow", "stages", "variables", "default"];

    public Task<RunResult> ProposedAsync(string commit) => StartAsync(commit, new() { ["CI_PIPELINE_SOURCE"] = "merge_request_event", ["CI_COMMIT_REF_NAME"] = "feature" });

    public Task<RunResult> PushedAsync(string branch, string commit) => StartAsync(commit, OnBranch("push", branch));

    public Task<RunResult> HotfixAsync(string name, string commit) =>
        StartAsync("main", new(OnBranch("web", "main").Concat([new("TASK", "hotfix"), new("INPUT_NAME", name), new("INPUT_COMMIT", commit)])));

    private static Dictionary<string, string> OnBranch(string source, string branch) =>
        new() { ["CI_PIPELINE_SOURCE"] = source, ["CI_COMMIT_BRANCH"] = branch, ["CI_COMMIT_REF_NAME"] = branch };

    private async Task<RunResult> StartAsync(string commit, Dictionary<string, string> variables)
    {
        var file = YamlNodes.Parse(world.Shop.Bare.Read(commit, ".gitlab-ci.yml"));
        var defaults = file.At("variables").Entries().Select(variable => KeyValuePair.Create(variable.Key, variable.Value.At("value").Text()));
        Dictionary<string, string> all = new([.. defaults.Where(variable => !variables.ContainsKey(variable.Key)), .. variables, .. Predefined(commit)]);
        var result = new RunResult();
        Assert.Contains(file.At("workflow").At("rules").Items(), rule => GitLabCondition.Holds(rule.At("if").Text(), all));

        var included = file.At("include").Items().Select(one => YamlNodes.Parse(world.Shop.Bare.Read(commit, one.At("local").Text().TrimStart('/'))));
        var stages = file.At("stages").Items().Select(stage => stage.Text()).ToList();
        var jobs = included.Prepend(file).SelectMany(part => part.Entries()).Where(entry => !Keywords.Contains(entry.Key)).OrderBy(job => stages.IndexOf(job.Value.At("stage").Text()));
        foreach (var (name, job) in jobs.Where(job => job.Value.At("rules").Items().Any(rule => GitLabCondition.Holds(rule.At("if").Text(), all))))
            if (result.IsWell) await RunAsync(name, job, all, result);
        return result;
    }

    private Dictionary<string, string> Predefined(string commit) => new(world.Environment())
    {
        ["GITLAB_CI"] = "true", ["CI_COMMIT_SHA"] = world.Shop.Bare.Git("rev-parse", commit), ["CI_SERVER_URL"] = world.Server, ["CI_PROJECT_PATH"] = "lynx/shop",
        ["CI_PROJECT_ID"] = "88", ["CI_API_V4_URL"] = world.Forge.Server.Url, ["CI_JOB_TOKEN"] = "token-of-the-job",
    };

    private async Task RunAsync(string name, YamlNode job, Dictionary<string, string> variables, RunResult result)
    {
        var machine = world.Machine();
        BareRepository.GitIn(machine, "clone", "--quiet", world.Shop.Bare.Path, ".");
        BareRepository.GitIn(machine, "checkout", "--quiet", "--detach", variables["CI_COMMIT_SHA"]);
        Dictionary<string, string> own = new(variables);
        foreach (var (variable, value) in job.At("variables").Entries()) own[variable] = Variable().Replace(value.Text(), match => variables.GetValueOrDefault(match.Groups[1].Value, ""));
        // The token is in the environment, which only protected branches reach.
        if (job.At("environment").At("name").Text() == "release" && ProtectedBranch().IsMatch(variables.GetValueOrDefault("CI_COMMIT_BRANCH", ""))) own["INFRA_BOT_TOKEN"] = FakeForge.Token;

        var script = string.Join('\n', job.At("script").Items().Select(line => line.Text()));
        result.Add(name, await Shell.RunAsync(script, machine, own, TestContext.Current.CancellationToken));
        if (job.At("artifacts").At("reports").At("dotenv") is not { } report || !result.IsWell) return;
        foreach (var line in File.ReadAllLines(Path.Combine(machine, report.Text()))) variables[line.Split('=', 2)[0]] = line.Split('=', 2)[1];
    }

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^(main|hotfixes/.*)\z")]
    private static partial Regex ProtectedBranch();
}
