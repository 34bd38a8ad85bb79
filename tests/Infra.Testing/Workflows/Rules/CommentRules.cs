using Infra.Testing.Yaml;

namespace Infra.Testing.Workflows.Rules;

/// <summary>Whoever comments starts a workflow of comments with the rights of the default branch: nothing in it is worth taking.</summary>
public static class CommentRules
{
    public static IEnumerable<string> Of(WorkflowFile file, WorkflowFileJob job)
    {
        if (!file.Triggers.Contains("issue_comment")) yield break;
        if (!file.Root.At("on", "issue_comment", "types").Items().Select(type => type.Text()).SequenceEqual(["created"])) yield return "a comment that was changed starts it.";
        foreach (var action in job.Steps.Select(step => step.Action).Where(action => action.Length > 0)) yield return $"a comment makes it run {action}.";
        foreach (var permission in job.Permissions.Where(permission => permission.Name is not ("actions" or "pull-requests"))) yield return $"a comment gives it {permission.Name}: {permission.Access}.";
        if (job.Environment.Length > 0) yield return $"a comment lets it into environment {job.Environment}.";
        if (job.Node.Texts().Any(text => text.Contains("secrets.", StringComparison.Ordinal))) yield return "a comment gives it a secret.";
        if (!job.If.Contains("github.event.issue.pull_request", StringComparison.Ordinal)) yield return "a comment on an issue starts it.";
        if (!job.If.Contains("github.event.comment.user.type != 'Bot'", StringComparison.Ordinal)) yield return "a program's comment starts it.";
        if (!Runs(job, "/collaborators/")) yield return "it does not ask whether who comments may write.";
        if (!Runs(job, ".head.repo.id == .base.repo.id")) yield return "it works on pull requests of forks.";
    }

    private static bool Runs(WorkflowFileJob job, string words) => job.Steps.Any(step => step.Run.Contains(words, StringComparison.Ordinal));
}
