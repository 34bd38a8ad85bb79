using Infra.Contracts.Identities;
using Infra.Pipelines.GitHub.Documents;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitHub;

/// <summary>The steps that log a job in to each of its clouds.</summary>
internal static class LoginSteps
{
    public static IEnumerable<WorkflowStep> Of(Job job) => job.Login is not { } login ? [] :
    [
        .. login.Clouds.SelectMany(cloud => Of(cloud.Key, cloud.Value, login.Identity).Select(step => step with { If = Condition(job, cloud.Key) })),
        .. login.Providers.SelectMany(provider => Of(provider.Key, provider.Value, login.Identity)),
    ];

    /// <summary>Additional Terraform settings for all steps of the job.</summary>
    public static IEnumerable<(string Name, string Value)> Variables(Job job) =>
        from login in job.Login?.All.Select(taken => taken.Login) ?? []
        from variable in login.Settings
            .Concat(login.ForgeVariables.Select(variable => KeyValuePair.Create(variable.Key, Expressions.Of(new Value.Variable(variable.Value)))))
            .Concat(login.ForgeSecrets.Select(secret => KeyValuePair.Create(secret.Key, Expressions.Of(new Value.Secret(secret.Value)))))
            .OrderBy(variable => variable.Key, StringComparer.Ordinal)
        select (variable.Key, variable.Value);

    /// <summary>A job with several clouds logs in only to those that its stacks need.</summary>
    private static string? Condition(Job job, string cloud) => job switch
    {
        { Login.Clouds.Count: 1 } => null,
        { WorksOn: not null } => $"contains(env.STACKS, '\"{cloud}-')",
        _ => null,
    };

    // The clouds' own actions write credentials that other tools read; every other login has a script.
    private static IEnumerable<WorkflowStep> Of(string name, CloudLogin login, PipelineIdentity identity) => login switch
    {
        AwsLogin aws => [new()
        {
            Name = "Log in to AWS",
            Uses = Actions.LoginAws,
            With = new() { ["role-to-assume"] = aws.RoleArn, ["role-session-name"] = identity.Name, ["aws-region"] = aws.Region },
        }],
        GoogleLogin google => [new()
        {
            Name = "Log in to Google Cloud",
            Uses = Actions.LoginGoogle,
            With = new() { ["workload_identity_provider"] = google.ProviderName, ["service_account"] = google.ServiceAccount },
        }],
        AzureLogin azure => [new()
        {
            Name = "Log in to Azure",
            Uses = Actions.LoginAzure,
            With = new()
            {
                ["client-id"] = $"${{{{ vars.{azure.ClientIdVariable} }}}}", ["tenant-id"] = azure.TenantId, ["subscription-id"] = azure.SubscriptionId,
            },
        }],
        { Script: { } script } => [new() { Name = $"Log in to {name}", Run = Scripted(login, script) }],
        _ => [],
    };

    private static string Scripted(CloudLogin login, string script) => string.Join('\n',
    [
        """
        identity=$(mktemp -d)
        CREDENTIALS="$identity/credentials"
        touch "$CREDENTIALS"
        """,
        .. login.TokenAudience is { } audience ? [Token(audience)] : Array.Empty<string>(),
        script,
        """
        while IFS='=' read -r name value; do
          echo "::add-mask::$value"
          echo "$name=$value" >> "$GITHUB_ENV"
        done < "$CREDENTIALS"
        rm -r "$identity"
        """,
    ]);

    private static string Token(string audience) => $$"""
        ID_TOKEN="$identity/token"
        curl --silent --show-error --fail --retry 3 --header "Authorization: Bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" \
          --get --data-urlencode {{ShellWord.Quoted($"audience={audience}")}} "$ACTIONS_ID_TOKEN_REQUEST_URL" | jq --exit-status --join-output .value > "$ID_TOKEN"
        """;
}
