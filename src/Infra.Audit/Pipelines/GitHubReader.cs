using System.Buffers;
using YamlDotNet.RepresentationModel;

namespace Infra.Audit.Pipelines;

/// <summary>Reads a GitHub Actions workflow.</summary>
/// <remarks>https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax</remarks>
internal static class GitHubReader
{
    private static readonly SearchValues<char> Wildcards = SearchValues.Create("*?[]!+");

    public static PipelineFile Read(string path, YamlMappingNode workflow)
    {
        var pipeline = Path.GetFileNameWithoutExtension(path);
        var triggers = Triggers(workflow.At("on"));
        var jobs = workflow.At("jobs").Members().Select(member => Job(path, member.KeyNode, member.Value) with { Pipeline = pipeline, Triggers = triggers });
        return new(path, PipelineForge.GitHub, workflow, [.. jobs])
        {
            Branches = [.. workflow.At("on").At("push").At("branches").Texts().Where(IsName)],
        };
    }

    private static PipelineJob Job(string path, YamlNode key, YamlNode job) => new()
    {
        Forge = PipelineForge.GitHub,
        Place = $"{path}:{key.Line()}",
        Pipeline = "",
        Triggers = PipelineTriggers.None,
        Name = key.Text() ?? "",
        Environment = job.At("environment").At("name").Text() ?? job.At("environment").Text(),
        ConcurrencyGroup = job.At("concurrency").At("group").Text(),
        IsQueued = job.At("concurrency").At("queue").Text() == "max",
        Needs = job.At("needs").Texts(),
        Condition = job.At("if").Text() ?? "",
        MayFail = job.At("continue-on-error").IsTrue(),
        Permissions = job.At("permissions") is YamlMappingNode permissions ? permissions.Pairs() : null,
        TakesIdentity = job.At("permissions").At("id-token").Text() == "write",
        Steps = [.. (job.At("steps") as YamlSequenceNode ?? []).Select(step => Step(path, step))],
        Text = [.. job.AllText(path)],
    };

    private static PipelineStep Step(string path, YamlNode step) => new(
        $"{path}:{(step.At("uses") ?? step.At("run") ?? step).Line()}",
        step.At("uses").Text(),
        step.At("run").Script(path),
        step.At("with").Pairs().Concat(step.At("env").Pairs()).ToLookup(pair => pair.Key, pair => pair.Value).ToDictionary(pair => pair.Key, pair => pair.First()),
        step.At("continue-on-error").IsTrue());

    private static PipelineTriggers Triggers(YamlNode? on)
    {
        var triggers = PipelineTriggers.None;
        foreach (var trigger in on.Texts())
        {
            triggers |= trigger switch
            {
                "pull_request" or "pull_request_target" => PipelineTriggers.PullRequest,
                "push" => on.At("push").At("branches").Texts() is { Count: > 0 } branches && branches.All(IsName) ? PipelineTriggers.Merge : PipelineTriggers.AnyPush,
                "workflow_dispatch" => PipelineTriggers.Manual,
                "schedule" => PipelineTriggers.Schedule,
                _ => PipelineTriggers.Other,
            };
        }

        return triggers;
    }

    private static bool IsName(string branch) => !branch.AsSpan().ContainsAny(Wildcards);
}
