using System.Globalization;
using System.Text.RegularExpressions;
using Infra.Audit.Pipelines;
using Infra.Contracts.Synthesized;

namespace Infra.Audit.Items;

/// <summary>The items on the content of pipelines and the files committed with them.</summary>
internal static partial class HygieneItems
{
    private const string Pipelines = ".github/workflows, .gitlab-ci.yml";

    // Each has a single purpose: posting to a chat, signing the release bot's short-lived token, or commenting on a merge request.
    private static readonly string[] Permitted =
        ["INFRA_BOT_PRIVATE_KEY", "INFRA_BOT_TOKEN", "GITLAB_TOKEN", "GITHUB_TOKEN"];

    // Events that anyone with read access to the repository can trigger.
    private static readonly string[] OfAnybody = ["discussion", "discussion_comment", "issue_comment", "issues"];

    public static IReadOnlyList<AuditItem> All { get; } =
    [
        new("no-long-lived-secret", "CC6.1", "Pipelines hold no long-lived secret",
            $"No text in a pipeline looks like a secret, and the only secrets it uses are webhooks of Slack and Teams, those of one identity (NAME_ENVIRONMENT_PLAN or _APPLY), {string.Join(", ", Permitted)}",
            "Revoke the secret, and use the token of the forge.", EvidenceSource.Repository)
        {
            Look = subject => Clean(subject, subject.Pipelines.All.SelectMany(Secrets), "Only permitted secrets"),
        },
        new("actions-pinned", "CC6.8", "Actions are pinned to a commit",
            "Every action and reusable workflow of another repository is referenced by a full commit SHA",
            "Pin it in the table of actions, and run ./infra pipelines.", EvidenceSource.Repository) { Look = Pinned },
        new("least-token", "CC6.3", "Job tokens have least privilege",
            "Workflows grant permissions to single jobs only; none runs code of a fork with secrets (pull_request_target); a comment starts nothing that runs code of the repository or holds an identity or a secret",
            "Write permissions: {} for the workflow, and name those of each job.", EvidenceSource.Repository)
        {
            Look = subject => [.. subject.Pipelines.All.Where(file => file.Forge == PipelineForge.GitHub).SelectMany(Tokens),
                .. subject.Pipelines.All.Where(file => file.Forge == PipelineForge.GitLab).Select(file => AuditEvidence.Met(file.Path, "GitLab sets the permissions of the job token in the project's settings"))],
        },
        new("no-injection", "CC6.8", "User input never becomes part of a script",
            "No ${{ }} in a script: inputs are passed as variables",
            "Pass it as a variable of the step, and quote it.", EvidenceSource.Repository)
        {
            Look = subject => Clean(
                subject,
                from file in subject.Pipelines.All
                from job in file.Jobs
                from step in job.Steps
                from line in step.Script
                where line.Text.Contains("${{", StringComparison.Ordinal)
                select AuditEvidence.Missing(line.Place, $"An expression becomes part of a script: {line.Text}"),
                "No expression in a script"),
        },
        new("waivers-owned", "CC3.2", "Every exception has an owner and an expiry date",
            "The waivers in estate.json: reason, owner, and an expiry date that has not passed",
            "Renew the exception in a review, or remove it.", EvidenceSource.Synth)
        {
            Look = subject => subject.Output!.Estate.Waivers.Select(waiver => Waived(waiver, subject.Today)).DefaultIfEmpty(AuditEvidence.Met(EstateFile.FileName, "There are no exceptions")),
        },
        new("generated-current", "CC8.1", "Generated files are current",
            "Pipelines, rulesets, owners and manifests, compared byte by byte with what synth renders",
            "Run ./infra pipelines, and commit the result.", EvidenceSource.Synth)
        {
            Look = subject => AuditEvidence.NoneOf(
                subject.StaleFiles.Select(problem => AuditEvidence.Missing(problem.Subject ?? ".", problem.Fact)), "cdktf.out/repository", "Every generated file is current"),
        },
        new("inactive-clouds", "CC8.1", "Inactive clouds are still planned and gated",
            "A deployment logs in to each cloud, or pull requests plan its stacks in a simulated cloud",
            "Name the cloud in the delivery of the estate, and run ./infra pipelines.", EvidenceSource.Synth)
        {
            Look = subject => subject.Pipelines.Forges.SelectMany(forge => CloudActivation.Clouds(subject).Select(cloud => Active(subject, forge, cloud))),
        },
    ];

    /// <summary>Without a pipeline there is no evidence that pipelines are clean.</summary>
    private static IEnumerable<AuditEvidence> Clean(AuditSubject subject, IEnumerable<AuditEvidence> violations, string fact) =>
        subject.Pipelines.All.Any() ? AuditEvidence.NoneOf(violations, Pipelines, fact) : [];

    private static IEnumerable<AuditEvidence> Secrets(PipelineFile file)
    {
        foreach (var line in file.Text)
        {
            var named = file.Forge == PipelineForge.GitHub ? line.NamedSecrets : NamedVariable().Matches(line.Text).Select(match => match.Groups[1].Value);
            // oidc-only covers cloud credentials; values that a script sets itself come from elsewhere.
            var secrets = named.Where(name => !Permitted.Contains(name) && !Webhook().IsMatch(name) && !OfIdentity().IsMatch(name) && !CloudSecret().IsMatch(name));
            foreach (var name in file.Forge == PipelineForge.GitHub ? secrets : secrets.Where(name => !file.Text.Any(other => Sets(other, name))))
                yield return AuditEvidence.Missing(line.Place, $"The secret {name}");
            foreach (var form in SecretForm().Matches(line.Text).Select(match => match.Value))
                yield return AuditEvidence.Missing(line.Place, $"Text that looks like a secret: {form[..4]}…");
        }
    }

    private static bool Sets(PipelineLine line, string variable) =>
        line.Text == variable || line.Text.StartsWith($"{variable}: ", StringComparison.Ordinal) || line.Text.Contains($"{variable}=", StringComparison.Ordinal);

    private static IEnumerable<AuditEvidence> Pinned(AuditSubject subject)
    {
        var actions = subject.Pipelines.All.SelectMany(file => file.Text).Select(line => (line.Place, Match: Used().Match(line.Text))).Where(line => line.Match.Success).ToList();
        var loose = actions.Where(action => !Commit().IsMatch(action.Match.Groups[1].Value)).Select(action => AuditEvidence.Missing(action.Place, $"{action.Match.Groups[1].Value} is not a commit SHA"));
        return Clean(subject, loose, $"{actions.Count.ToString(CultureInfo.InvariantCulture)} uses of actions, each by commit");
    }

    private static IEnumerable<AuditEvidence> Tokens(PipelineFile file)
    {
        var triggers = file.Root.At("on").Texts();
        foreach (var job in triggers.Any(OfAnybody.Contains) ? file.Jobs.Where(IsWorthTaking) : [])
            yield return AuditEvidence.Missing(job.Place, "Any comment starts it, and it runs code of the repository or an action, or holds an identity or a secret");
        if (triggers.Contains("pull_request_target")) yield return AuditEvidence.Missing(file.Path, "pull_request_target runs code of a fork with secrets");
        var named = file.Root.At("permissions") is YamlDotNet.RepresentationModel.YamlMappingNode { Children.Count: 0 };
        yield return AuditEvidence.Of(named || file.Jobs.All(job => job.Permissions is not null), file.Path, "Permissions are granted to single jobs only", "Its jobs get the repository's default permissions");
    }

    /// <summary>Such a job has the permissions of the default branch, whoever started it.</summary>
    private static bool IsWorthTaking(PipelineJob job) =>
        job.TakesIdentity || job.Environment is not null || job.Steps.Any(step => step.Action is not null) || job.Text.Any(line => line.NamedSecrets.Any());

    private static AuditEvidence Waived(WaiverEntry waiver, DateOnly today)
    {
        var owned = !string.IsNullOrWhiteSpace(waiver.Owner) && !string.IsNullOrWhiteSpace(waiver.Reason);
        var until = waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return AuditEvidence.Of(
            owned && waiver.Expires >= today, waiver.ConstructPath, $"{waiver.Setting}: {waiver.Owner}, until {until}",
            owned ? $"{waiver.Setting} expired on {until}" : $"{waiver.Setting} has no owner, or no reason");
    }

    private static AuditEvidence Active(AuditSubject subject, PipelineForge forge, CloudActivation cloud)
    {
        if (cloud.IsActiveOn(subject, forge)) return AuditEvidence.Met(forge.ToString(), $"{cloud.Name} is active");
        var simulated = subject.Pipelines.On(forge, PipelineTriggers.PullRequest).FirstOrDefault(job =>
            job.Running("./infra diff").Any(line => line.Mentions("--simulate")) && job.Running("./infra gate").Any(line => line.Mentions("--simulate")));
        return AuditEvidence.Of(
            simulated is not null, simulated?.Place ?? forge.ToString(), $"{cloud.Name} is inactive and simulated. To activate it: {cloud.NeedsIn(subject)}",
            $"{cloud.Name} is inactive, and no pull request plans it in a simulated cloud");
    }

    // GitLab passes secrets to scripts as variables; those that it creates for a single job start with CI_.
    [GeneratedRegex(@"\$\{?(?!CI_)([A-Z0-9_]*(?:TOKEN|KEY|SECRET|PASSWORD|CREDENTIALS)[A-Z0-9_]*)\b")]
    private static partial Regex NamedVariable();

    [GeneratedRegex("^(SLACK|TEAMS)_WEBHOOK_[A-Z0-9_]+$")]
    private static partial Regex Webhook();

    // Credentials for providers without forge tokens, with the names that SecretLogin uses.
    [GeneratedRegex("_(PLAN|APPLY)$")]
    private static partial Regex OfIdentity();

    [GeneratedRegex("^(AWS|GOOGLE|GCP|AZURE|ARM)_")]
    private static partial Regex CloudSecret();

    // Keys of AWS, GitHub, GitLab, Google and Slack, and private keys.
    [GeneratedRegex("AKIA[0-9A-Z]{16}|gh[opsu]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{20}|AIza[A-Za-z0-9_-]{35}|hooks\\.slack\\.com/services/|-----BEGIN [A-Z ]*PRIVATE KEY")]
    private static partial Regex SecretForm();

    [GeneratedRegex(@"^uses: ((?!\./)\S+)")]
    private static partial Regex Used();

    [GeneratedRegex("@[0-9a-f]{40}$|@sha256:[0-9a-f]{64}$")]
    private static partial Regex Commit();
}
