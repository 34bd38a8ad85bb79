using Infra.Audit.Pipelines;

namespace Infra.Audit.Items;

/// <summary>A cloud: how to see that pipelines log in to it, and what that requires.</summary>
/// <param name="Name">The name in stacks.</param>
/// <param name="Action">The login action on GitHub.</param>
/// <param name="Variable">The variable that GitLab jobs export.</param>
/// <param name="Needs">What must exist before it is active.</param>
internal sealed record CloudActivation(string Name, string Action, string Variable, string Needs)
{
    private static readonly string[] Accesses = ["PLAN", "APPLY"];

    private static readonly CloudActivation[] Known =
    [
        new("aws", "aws-actions/configure-aws-credentials", "AWS_WEB_IDENTITY_TOKEN_FILE",
            "./infra bootstrap aws, and Activation.Active with AwsLogin: account and region; no secret and no variable"),
        new("azure", "azure/login", "ARM_USE_OIDC",
            "./infra bootstrap azure, the variables AZURE_CLIENT_ID_{0} (./infra bootstrap github sets them), and Activation.Active with AzureLogin: tenant and subscription; no secret"),
        new("google", "google-github-actions/auth", "GOOGLE_APPLICATION_CREDENTIALS",
            "./infra bootstrap google, and Activation.Active with GoogleLogin: project and number of the foundation; no secret and no variable"),
        new("github", "actions/create-github-app-token", "GITHUB_APP_TOKEN",
            "nothing for pipelines: ./infra bootstrap github applies it, by an administrator with GITHUB_TOKEN, because it controls the pipelines"),
    ];

    /// <summary>Returns the clouds of the estate's stacks.</summary>
    public static IEnumerable<CloudActivation> Clouds(AuditSubject subject)
    {
        var named = subject.Output!.Stacks.Select(stack => stack.Entry.Cloud).Distinct().ToList();
        return Known.Where(cloud => named.Contains(cloud.Name));
    }

    /// <summary>Whether a job that changes clouds logs in to this one.</summary>
    public bool IsActiveOn(AuditSubject subject, PipelineForge forge) => subject.Pipelines.On(forge).Where(CommittedPipelines.ChangesClouds).Any(LogsIn);

    /// <summary>Returns the requirements, with the names of this estate.</summary>
    public string NeedsIn(AuditSubject subject) => Needs.Replace(
        "{0}",
        string.Join(", ", from environment in subject.Output!.Estate.Environments from access in Accesses select $"{environment.Name.ToUpperInvariant()}_{access}"),
        StringComparison.Ordinal);

    private bool LogsIn(PipelineJob job) =>
        job.Steps.Any(step => step.Action?.StartsWith($"{Action}@", StringComparison.Ordinal) == true || step.Script.Any(line => line.Mentions(Variable)));
}
