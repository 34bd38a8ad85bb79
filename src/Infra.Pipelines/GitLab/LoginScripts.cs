using Infra.Contracts.Identities;
using Infra.Pipelines.GitLab.Documents;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitLab;

/// <summary>How a job takes its identity in each cloud: a token of the job, and where the cloud's own libraries look for it.</summary>
internal static class LoginScripts
{
    public static OrderedDictionary<string, IdToken>? Tokens(Job job) => job.Login is null ? null :
        new(job.Login.Clouds.Select(cloud => KeyValuePair.Create(TokenOf(cloud.Key), new IdToken(cloud.Value.TokenAudience))));

    public static IEnumerable<string> Of(Job job) => job.Login is not { } login ? [] :
    [
        "identity=$(mktemp -d)", .. login.Clouds.Select(cloud => Of(TokenOf(cloud.Key), cloud.Value, login.Identity)),
    ];

    private static string TokenOf(string cloud) => $"{cloud.ToUpperInvariant()}_ID_TOKEN";

    private static string Of(string token, CloudLogin login, PipelineIdentity identity) => login switch
    {
        AwsLogin aws => $"""
            printf '%s' "${token}" > "$identity/aws"
            export AWS_WEB_IDENTITY_TOKEN_FILE="$identity/aws" AWS_ROLE_ARN={aws.RoleArn} AWS_ROLE_SESSION_NAME={identity.Name} AWS_REGION={aws.Region}
            """,
        GoogleLogin google => $$"""
            printf '%s' "${{token}}" > "$identity/google"
            cat > "$identity/google.json" << END
            {
              "type": "external_account",
              "audience": "//iam.googleapis.com/{{google.ProviderName}}",
              "subject_token_type": "urn:ietf:params:oauth:token-type:jwt",
              "token_url": "https://sts.googleapis.com/v1/token",
              "service_account_impersonation_url": "https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/{{google.ServiceAccount}}:generateAccessToken",
              "credential_source": { "file": "$identity/google" }
            }
            END
            export GOOGLE_APPLICATION_CREDENTIALS="$identity/google.json"
            """,
        AzureLogin azure => $"""
            export ARM_USE_OIDC=true ARM_OIDC_TOKEN="${token}" ARM_CLIENT_ID="${azure.ClientIdVariable}"
            export ARM_TENANT_ID={azure.TenantId} ARM_SUBSCRIPTION_ID={azure.SubscriptionId}
            """,
        _ => throw new NotSupportedException($"{login.GetType().Name} has no script."),
    };
}
