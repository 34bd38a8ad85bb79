using Infra.Testing.Yaml;

namespace Infra.Testing.Workflows.Rules;

/// <summary>Who plans reads, and who applies has been let in by an environment.</summary>
public static class IdentityRules
{
    private const string IsOwnBranch = "github.event.pull_request.head.repo.full_name == github.repository";

    public static IEnumerable<string> Of(WorkflowFile file, WorkflowFileJob job)
    {
        foreach (var identity in job.Identities)
        {
            if (!Is(identity, "plan") && !Is(identity, "apply") && !Is(identity, "foundation")) yield return $"{identity} is neither an identity that plans nor one that applies.";
            if (Is(identity, "foundation") && !(job.Environment.EndsWith("-foundation", StringComparison.Ordinal) && file.Triggers is ["workflow_dispatch"]))
                yield return $"it applies as {identity}, and no environment of a foundation has let it in, in a run that a person starts.";
            if (Is(identity, "plan") && job.Environment.Length > 0) yield return $"it plans as {identity} in environment {job.Environment}, whose tokens apply.";
            if (Is(identity, "apply") && !identity.EndsWith($"-{job.Environment}-apply", StringComparison.Ordinal)) yield return $"it applies as {identity}, and environment \"{job.Environment}\" has not let it in.";
            if (Is(identity, "apply") && file.IsOfPullRequests) yield return $"a pull request applies as {identity}.";
            if (Is(identity, "plan") && file.IsOfPullRequests && !job.If.Contains(IsOwnBranch, StringComparison.Ordinal)) yield return $"a fork plans as {identity}.";
        }

        if (job.Environment.Length == 0) yield break;
        if (job.Environment.EndsWith("-approval", StringComparison.Ordinal))
        {
            if (job.Node.At("concurrency") is not null || job.Permissions.Count > 0) yield return "it holds a group or a token for as long as nobody answers.";
            yield break;
        }

        if (job.Identities.Any(identity => !Is(identity, "plan")) && job.Node.At("concurrency", "queue").Text() != "max") yield return "a newer run takes the place of one that waits for it.";
        if (IsTrue(file.Root.At("concurrency", "cancel-in-progress").Text()) || IsTrue(job.Node.At("concurrency", "cancel-in-progress").Text()))
            yield return "a newer run stops it in the middle of a deployment.";
    }

    private static bool Is(string identity, string access) => identity.EndsWith($"-{access}", StringComparison.Ordinal);

    private static bool IsTrue(string text) => text is not ("" or "false");
}
