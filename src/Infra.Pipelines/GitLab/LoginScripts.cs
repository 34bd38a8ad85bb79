using Infra.Contracts.Identities;
using Infra.Pipelines.GitLab.Documents;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitLab;

/// <summary>Logs a job in to each cloud: writes its token to where the cloud's libraries read it.</summary>
internal static class LoginScripts
{
    public static OrderedDictionary<string, IdToken>? Tokens(Job job) => job.Login?.TakesToken != true ? null :
        new(from taken in job.Login.All where taken.Login.TokenAudience is not null select KeyValuePair.Create(TokenOf(taken.Name), new IdToken(taken.Login.TokenAudience!)));

    public static IEnumerable<string> Of(Job job) => job.Login is not { } login ? [] :
    [
        "identity=$(mktemp -d)", .. login.All.SelectMany(taken => Variables(taken.Login).Concat(Of(taken.Name, taken.Login, login.Identity))),
    ];

    private static string TokenOf(string name) => $"{name.Replace('-', '_').ToUpperInvariant()}_ID_TOKEN";

    private static IEnumerable<string> Variables(CloudLogin login) =>
    [
        .. login.Settings.OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(setting => $"export {setting.Key}={ShellWord.Quoted(setting.Value)}"),
        .. login.ForgeVariables.Concat(login.ForgeSecrets).OrderBy(variable => variable.Key, StringComparer.Ordinal).Select(variable => $"export {variable.Key}=\"${variable.Value}\""),
    ];

    private static IEnumerable<string> Of(string name, CloudLogin login, PipelineIdentity identity) => login switch
    {
        AwsLogin aws => [$"""
            printf '%s' "${TokenOf(name)}" > "$identity/aws"
            export AWS_WEB_IDENTITY_TOKEN_FILE="$identity/aws" AWS_ROLE_ARN={aws.RoleArn} AWS_ROLE_SESSION_NAME={identity.Name} AWS_REGION={aws.Region}
            """],
        GoogleLogin google => [$$"""
            printf '%s' "${{TokenOf(name)}}" > "$identity/google"
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
            """],
        AzureLogin => [$"export ARM_OIDC_TOKEN=\"${TokenOf(name)}\""],
        { Script: { } script } => [Scripted(name, login, script)],
        _ => [],
    };

    private static string Scripted(string name, CloudLogin login, string script) => string.Join('\n',
    [
        "CREDENTIALS=\"$identity/credentials\"",
        ": > \"$CREDENTIALS\"",
        .. login.TokenAudience is null ? Array.Empty<string>() : ["ID_TOKEN=\"$identity/token\"", $"printf '%s' \"${TokenOf(name)}\" > \"$ID_TOKEN\""],
        script,
        "while IFS='=' read -r name value; do export \"$name=$value\"; done < \"$CREDENTIALS\"",
    ]);
}
