using System.Globalization;
using System.Text.RegularExpressions;
using Infra.Testing.Yaml;

namespace Infra.Testing.Workflows.Rules;

/// <summary>What holds for every workflow, whoever renders it. A rule gives a sentence for each place where it does not.</summary>
public static partial class WorkflowRules
{
    /// <summary>Everything that is wrong with a workflow.</summary>
    public static IReadOnlyList<string> Violations(WorkflowFile file) =>
    [
        .. new[] { Pins(file), Triggers(file), Concurrency(file), Shells(file), TopPermissions(file) }
            .SelectMany(found => found).Select(found => $"{file.Path}: {found}"),
        .. from job in file.Jobs
           from found in new[] { Times(job), PermissionRules.Of(job), IdentityRules.Of(file, job), CommentRules.Of(file, job), Secrets(file, job), Steps(job) }.SelectMany(found => found)
           select $"{file.Path} {job.Id}: {found}",
    ];

    private static IEnumerable<string> Pins(WorkflowFile file) =>
        from line in file.Text.Split('\n')
        let uses = Uses().Match(line)
        where uses.Success && !uses.Groups[1].Value.StartsWith("./", StringComparison.Ordinal) && !Pinned().IsMatch(uses.Groups[1].Value)
        select $"{uses.Groups[1].Value} is not pinned to a commit with its version beside it.";

    /// <summary>Others start with the secrets of the repository on a word of somebody who is nobody there.</summary>
    private static IEnumerable<string> Triggers(WorkflowFile file) =>
        file.Triggers.Except(["issue_comment", "merge_group", "pull_request", "push", "schedule", "workflow_call", "workflow_dispatch"])
            .Select(trigger => $"{trigger} may give the code of a fork a secret.");

    private static IEnumerable<string> Concurrency(WorkflowFile file)
    {
        // A called workflow waits as its caller does.
        if (file.Triggers is ["workflow_call"]) yield break;
        if (file.Root.At("concurrency", "group").Text().Length == 0) yield return "its runs have no concurrency group.";
        if (file.Root.At("concurrency", "cancel-in-progress") is null) yield return "it does not say whether a newer run cancels an older one.";
    }

    private static IEnumerable<string> Shells(WorkflowFile file) =>
        file.Scripts.Any() && file.Root.At("defaults", "run", "shell").Text() != "bash" ? ["bash is not named, so that a failure in a pipe goes unseen."] : [];

    private static IEnumerable<string> TopPermissions(WorkflowFile file) =>
        file.Root.At("permissions") is { } node && !node.Entries().Any() && node.Text().Length == 0 ? [] : ["permissions are not {}."];

    private static IEnumerable<string> Times(WorkflowFileJob job)
    {
        if (job.IsCall) yield break;
        if (!int.TryParse(job.Node.At("timeout-minutes").Text(), CultureInfo.InvariantCulture, out var minutes) || minutes is < 1 or > 360)
            yield return "it has no timeout of 1 to 360 minutes.";
        if (job.Node.At("runs-on").Text().EndsWith("-latest", StringComparison.Ordinal)) yield return $"its machine {job.Node.At("runs-on").Text()} changes without a commit.";
    }

    private static IEnumerable<string> Secrets(WorkflowFile file, WorkflowFileJob job)
    {
        if (job.Node.At("secrets").Text() == "inherit") yield return "it hands on all secrets.";
        // A job of an environment gets a secret only where the environment's rules let its branch in.
        var secrets = job.Node.Texts().SelectMany(text => Secret().Matches(text)).Select(match => match.Value).Distinct().ToList();
        if (file.IsOfPullRequests && job.Environment.Length == 0)
            foreach (var secret in secrets) yield return $"the code of a pull request gets {secret}.";
    }

    private static IEnumerable<string> Steps(WorkflowFileJob job)
    {
        foreach (var step in job.Steps)
        {
            if (step.Run.Contains("${{", StringComparison.Ordinal)) yield return $"step \"{step.Name}\" has an expression in its script.";
            if (step.Action == "actions/checkout" && step.With("persist-credentials") != "false") yield return $"step \"{step.Name}\" leaves its token to the steps after it.";
            if (Caches(step)) yield return $"step \"{step.Name}\" uses a cache, which another branch may have filled.";
            if (step.Action == "actions/upload-artifact" && job.Identities.Count > 0 && step.With("path") is not ("summaries" or "masked" or "outputs"))
                yield return $"step \"{step.Name}\" keeps {step.With("path")} of a job that works in a cloud; a plan among it would be readable by everybody.";
        }
    }

    private static bool Caches(WorkflowFileStep step) => step.Action switch
    {
        "actions/cache" or "actions/cache/restore" => true,
        "actions/setup-node" => step.With("package-manager-cache") != "false",
        "aquasecurity/trivy-action" => step.With("cache") != "false",
        _ => step.With("cache") is not ("" or "false"),
    };

    [GeneratedRegex(@"^\s*(?:- )?uses: (.*)$")]
    private static partial Regex Uses();

    [GeneratedRegex(@"^[\w.-]+(/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"secrets\.(?!GITHUB_TOKEN)\w+")]
    private static partial Regex Secret();
}
