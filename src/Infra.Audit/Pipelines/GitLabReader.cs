using YamlDotNet.RepresentationModel;

namespace Infra.Audit.Pipelines;

/// <summary>Reads a <c>.gitlab-ci.yml</c>. Jobs are named <c>PIPELINE:JOB</c>.</summary>
/// <remarks>https://docs.gitlab.com/ci/yaml/</remarks>
internal static class GitLabReader
{
    private const string OnDefaultBranch = "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH";

    // Errors in it do not fail the job.
    private const string AfterScript = "after_script";

    private static readonly string[] Scripts = ["before_script", "script", AfterScript];

    private static readonly HashSet<string> NoJobs =
        [AfterScript, "before_script", "cache", "default", "image", "include", "services", "spec", "stages", "variables", "workflow"];

    public static PipelineFile Read(string path, YamlMappingNode file) => new(
        path,
        PipelineForge.GitLab,
        file,
        [.. file.Members().Where(member => !NoJobs.Contains(member.Key) && member.Key is not ['.', ..] && member.Value is YamlMappingNode)
            .Select(member => Job(path, member.KeyNode, member.Value, file.At("workflow").At("rules")))]);

    private static PipelineJob Job(string path, YamlNode key, YamlNode job, YamlNode? all)
    {
        var name = key.Text()!.Split(':', 2);
        var rules = job.At("rules") as YamlSequenceNode;
        return new()
        {
            Forge = PipelineForge.GitLab,
            Place = $"{path}:{key.Line()}",
            Pipeline = name[0],
            Name = name[^1],
            Triggers = Triggers(rules ?? all as YamlSequenceNode),
            Environment = job.At("environment").At("name").Text() ?? job.At("environment").Text(),
            ConcurrencyGroup = job.At("resource_group").Text(),
            IsQueued = true,
            Needs = [.. (job.At("needs") as YamlSequenceNode ?? []).Select(need => need.At("job").Text() ?? need.Text() ?? "").Select(need => need.Split(':', 2)[^1])],
            Condition = string.Join(" || ", (rules ?? []).Select(rule => rule.At("when").Text() ?? "").Where(when => when.Length > 0)),
            MayFail = job.At("allow_failure").IsTrue() || (rules ?? []).Any(rule => rule.At("allow_failure").IsTrue()),
            TakesIdentity = job.At("id_tokens") is not null,
            Steps = [.. Scripts.SelectMany(part => Steps(path, job.At(part), mayFail: part == AfterScript))],
            Text = [.. job.AllText(path)],
        };
    }

    private static IEnumerable<PipelineStep> Steps(string path, YamlNode? script, bool mayFail) =>
        (script is YamlSequenceNode list ? list : script is null ? [] : [script])
        .Select(part => new PipelineStep($"{path}:{part.Line()}", null, part.Script(path), new Dictionary<string, string>(), mayFail));

    private static PipelineTriggers Triggers(YamlSequenceNode? rules) => rules is null
        ? PipelineTriggers.PullRequest | PipelineTriggers.AnyPush
        : rules.Where(rule => rule.At("when").Text() != "never").Aggregate(PipelineTriggers.None, (triggers, rule) => triggers | Trigger(rule.At("if").Text() ?? ""));

    private static PipelineTriggers Trigger(string condition)
    {
        var isDefault = condition.Contains(OnDefaultBranch, StringComparison.Ordinal);
        return condition switch
        {
            _ when condition.Contains("merge_request_event", StringComparison.Ordinal) => PipelineTriggers.PullRequest,
            _ when condition.Contains("\"push\"", StringComparison.Ordinal) => isDefault ? PipelineTriggers.Merge : PipelineTriggers.AnyPush,
            _ when condition.Contains("\"schedule\"", StringComparison.Ordinal) => isDefault ? PipelineTriggers.Schedule : PipelineTriggers.Other,
            _ when condition.Contains("web", StringComparison.Ordinal) => isDefault ? PipelineTriggers.Manual : PipelineTriggers.Other,
            _ => PipelineTriggers.Other,
        };
    }
}
