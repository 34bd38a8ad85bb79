using Infra.Contracts.Identities;
using Infra.Pipelines.GitHub.Documents;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitHub;

/// <summary>How a job takes its identity in each cloud that it works in.</summary>
internal static class LoginSteps
{
    public static IEnumerable<WorkflowStep> Of(Job job) => job.Login is not { } login ? [] :
        login.Clouds.Select(cloud => Of(cloud.Value, login.Identity) with { If = Condition(job, cloud.Key) });

    /// <summary>What Terraform has to be told besides, for all steps of the job. Null where there is nothing.</summary>
    public static IEnumerable<(string Name, string Value)> Variables(Job job) =>
        from login in job.Login?.Clouds.Values.OfType<AzureLogin>() ?? []
        from variable in new (string, string)[]
        {
            ("ARM_CLIENT_ID", $"${{{{ vars.{login.ClientIdVariable} }}}}"),
            ("ARM_SUBSCRIPTION_ID", login.SubscriptionId),
            ("ARM_TENANT_ID", login.TenantId),
            ("ARM_USE_OIDC", "true"),
        }
        select variable;

    /// <summary>A job that works in several clouds takes only the identities that its stacks need.</summary>
    private static string? Condition(Job job, string cloud) => job switch
    {
        { Login.Clouds.Count: 1 } => null,
        { WorksOn: not null } => $"contains(env.STACKS, '\"{cloud}-')",
        _ => null,
    };

    private static WorkflowStep Of(CloudLogin login, PipelineIdentity identity) => login switch
    {
        AwsLogin aws => new()
        {
            Name = "Log in to AWS",
            Uses = Actions.LoginAws,
            With = new() { ["role-to-assume"] = aws.RoleArn, ["role-session-name"] = identity.Name, ["aws-region"] = aws.Region },
        },
        GoogleLogin google => new()
        {
            Name = "Log in to Google Cloud",
            Uses = Actions.LoginGoogle,
            With = new() { ["workload_identity_provider"] = google.ProviderName, ["service_account"] = google.ServiceAccount },
        },
        AzureLogin azure => new()
        {
            Name = "Log in to Azure",
            Uses = Actions.LoginAzure,
            With = new()
            {
                ["client-id"] = $"${{{{ vars.{azure.ClientIdVariable} }}}}", ["tenant-id"] = azure.TenantId, ["subscription-id"] = azure.SubscriptionId,
            },
        },
        _ => throw new NotSupportedException($"{login.GetType().Name} has no action."),
    };
}
