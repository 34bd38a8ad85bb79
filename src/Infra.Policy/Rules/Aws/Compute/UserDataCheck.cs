using System.Text;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Aws.Compute;

/// <summary>
/// The start script of an instance holds no secret: no key in its text, also when that is Base64, and no reference to a source of
/// secrets. Everybody on the instance can read it.
/// </summary>
internal sealed partial class UserDataCheck : Check
{
    private const string Script = "user_data";
    private const string Example = "export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE";

    private static readonly string[] Arguments = [Script, "user_data_base64"];

    private static readonly string[] SecretTypes =
    [
        "random_password", "tls_private_key", "aws_iam_access_key", "aws_secretsmanager_secret_version", "aws_ssm_parameter",
        "data.aws_secretsmanager_secret_version", "data.aws_ssm_parameter", "data.aws_kms_secrets",
    ];

    public override IReadOnlyList<string> Types { get; } = ["aws_instance", "aws_launch_template"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from argument in Arguments
        let value = resource[argument]
        where !value.IsAbsent
        from observation in Judge(value)
        select observation;

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from value in (string[])
        [
            Example,
            "-----BEGIN OPENSSH PRIVATE KEY-----",
            $"${{base64encode(\"{Example}\")}}",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Example)),
            "${base64encode(random_password.it.result)}",
        ]
        select Mutant.Set(resource, Script, value);

    // The text itself is never shown.
    private static IEnumerable<Observation> Judge(PolicyValue value)
    {
        var text = value.Json!.ToString();
        if (Secret().IsMatch(text) || Secret().IsMatch(Decode(text))) yield return Found(value, "holding a key");
        foreach (var type in value.References.Select(reference => reference.Type).Where(SecretTypes.Contains).Distinct())
        {
            yield return Found(value, $"holding a secret of {type}");
        }

        if (value.IsUnresolved && Opaque().IsMatch(text)) yield return Found(value, "not known") with { Undecided = true };
    }

    private static Observation Found(PolicyValue value, string found) => new(value.Resource, value.Path, found);

    private static string Decode(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : "";
    }

    [GeneratedRegex(@"\b(AKIA|ASIA)[A-Z0-9]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY|(?i:aws_secret_access_key|aws_session_token)\s*[=:]")]
    private static partial Regex Secret();

    // A variable may hold anything, and so may what a plan only knows later.
    [GeneratedRegex(@"\$\{[^}]*(\bvar\.|known after apply|computed)")]
    private static partial Regex Opaque();
}
