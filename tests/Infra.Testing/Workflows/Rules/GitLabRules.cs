using Infra.Testing.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Testing.Workflows.Rules;

/// <summary>What holds for every job of GitLab CI.</summary>
public static class GitLabRules
{
    private static readonly string[] Kept = ["approved", "artifacts/bin/Infra.Cli/release", "cdktf.out", "changes", "masked", "outputs", "selection", "summaries"];

    public static IReadOnlyList<string> Violations(GitLabFile file) =>
    [
        .. Image(file.Root.At("default", "image").Text()), .. file.Jobs.SelectMany(job => Of(job.Node).Select(found => $"{job.Name}: {found}")),
    ];

    private static IEnumerable<string> Image(string image)
    {
        if (!image.StartsWith('$') && !image.Contains("@sha256:", StringComparison.Ordinal)) yield return $"default: {image} is not pinned to a digest.";
    }

    private static IEnumerable<string> Of(YamlNode job)
    {
        if (job.At("timeout").Text().Length == 0) yield return "it has no timeout.";
        if (!job.At("rules").Items().Any()) yield return "it has no rules, and runs on every occasion.";
        if (job.At("image") is not null) yield return "it has an image of its own.";
        if (job.At("secrets") is not null || job.At("inherit") is not null) yield return "it takes secrets or variables that it does not name.";

        var isOfProposals = job.At("rules").Items().Any(rule => rule.At("if").Text().Contains("merge_request_event", StringComparison.Ordinal));
        if (isOfProposals && job.At("id_tokens") is not null) yield return "a merge request gets a token for a cloud.";
        if (job.At("id_tokens") is not null && !job.At("rules").Items().All(IsOnDefaultBranch)) yield return "a branch that nobody reviewed gets a token for a cloud.";
        foreach (var found in Changes(job, isOfProposals)) yield return found;

        foreach (var artifact in job.At("artifacts", "paths").Items().Select(YamlNodes.Text).Except(Kept).Where(path => !IsHandedOn(path))) yield return $"it keeps {artifact}.";
        if (job.At("artifacts") is { } artifacts && (artifacts.At("expire_in") is null || artifacts.At("access").Text() != "developer")) yield return "what it keeps is for everybody, or forever.";
        if (job.At("script").Items().Any(script => script.Text().Contains("eval ", StringComparison.Ordinal))) yield return "it evaluates text as a script.";
    }

    /// <summary>What several jobs keep under one path, each keeps under its own name.</summary>
    private static bool IsHandedOn(string path) => path.StartsWith("handed/", StringComparison.Ordinal) && Kept.Contains(path.Split('/', '-')[1]);

    /// <summary>A job of an environment changes it.</summary>
    private static IEnumerable<string> Changes(YamlNode job, bool isOfProposals)
    {
        if (job.At("environment") is null)
        {
            if (job.Texts().Any(text => (text.Contains("-apply", StringComparison.Ordinal) || text.Contains("-foundation", StringComparison.Ordinal)) && text.Contains("AWS_ROLE_ARN", StringComparison.Ordinal))) yield return "it takes an identity that applies, and no environment has let it in.";
            yield break;
        }

        if (isOfProposals) yield return "a merge request changes an environment.";
        if (job.At("environment", "name").Text().EndsWith("-approval", StringComparison.Ordinal))
        {
            if (job.At("resource_group") is not null || job.At("id_tokens") is not null) yield return "it holds a group or an identity for as long as nobody answers.";
            if (job.At("rules").Items().Any(rule => rule.At("when").Text() != "manual" || rule.At("allow_failure").Text() != "false")) yield return "the pipeline does not wait for its approval.";
            yield break;
        }

        if (job.At("interruptible").Text() != "false") yield return "a newer pipeline stops it in the middle of a deployment.";
        if (job.At("resource_group") is null) yield return "two of it may run at once.";
        if (job.At("rules").Items().Any(rule => rule.At("when").Text() == "manual" && rule.At("allow_failure").Text() != "false")) yield return "the pipeline does not wait for its approval.";
        if (job.Texts().Any(text => text.Contains("-plan", StringComparison.Ordinal) && text.Contains("AWS_ROLE_ARN", StringComparison.Ordinal))) yield return "it plans in an environment, whose tokens apply.";
    }

    private static bool IsOnDefaultBranch(YamlNode rule) =>
        rule.At("if").Text().Contains("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH", StringComparison.Ordinal);
}
