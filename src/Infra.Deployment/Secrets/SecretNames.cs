using System.Text.RegularExpressions;
using Infra.Schemas;

namespace Infra.Deployment.Secrets;

/// <summary>
/// Whether an attribute holds what is secret. Schemas that were read from Terraform mark it. Those that were read from packages of the older toolkit
/// have no marks: there the name tells, and one that is marked in vain is only shown less.
/// </summary>
internal static partial class SecretNames
{
    // What a provider makes whose whole purpose is a secret, under a name that does not say so.
    private static readonly Dictionary<string, string[]> Made = new() { ["random_password"] = ["result", "bcrypt_hash"], ["aws_iam_access_key"] = ["secret", "ses_smtp_password_v4"] };

    /// <summary>Whether an attribute of a type is.</summary>
    public static bool IsSecret(string type, string name, AttributeSchema attribute) =>
        attribute.Sensitive || (Made.TryGetValue(type, out var names) && names.Contains(name)) || Telling().IsMatch(name);

    [GeneratedRegex("(^|_)(password|passwd|passphrase|secret|secret_string|secret_binary|secret_data|secret_key|secret_access_key|private_key|private_key_pem|private_key_pem_pkcs8|private_key_openssh|client_key|auth_token|api_token|api_key|access_token|session_token|sas_token|account_key|shared_key|preshared_key|connection_string|plaintext|plaintext_value|kube_config|kube_config_raw|certificate_pem_key)$")]
    private static partial Regex Telling();
}
