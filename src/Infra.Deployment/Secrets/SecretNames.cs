using System.Text.RegularExpressions;
using Infra.Schemas;

namespace Infra.Deployment.Secrets;

/// <summary>
/// Decides whether an attribute is sensitive. Schemas read from Terraform mark sensitive attributes. Those read from packages of the older
/// toolkit do not, so the name decides; a false positive only hides a value.
/// </summary>
internal static partial class SecretNames
{
    // Attributes whose only purpose is a secret, with names that do not say so.
    private static readonly Dictionary<string, string[]> Made = new() { ["random_password"] = ["result", "bcrypt_hash"], ["aws_iam_access_key"] = ["secret", "ses_smtp_password_v4"] };

    /// <summary>Whether an attribute of a type is sensitive.</summary>
    public static bool IsSecret(string type, string name, AttributeSchema attribute) =>
        attribute.Sensitive || (Made.TryGetValue(type, out var names) && names.Contains(name)) || Telling().IsMatch(name);

    [GeneratedRegex("(^|_)(password|passwd|passphrase|secret|secret_string|secret_binary|secret_data|secret_key|secret_access_key|private_key|private_key_pem|private_key_pem_pkcs8|private_key_openssh|client_key|auth_token|api_token|api_key|access_token|session_token|sas_token|account_key|shared_key|preshared_key|connection_string|plaintext|plaintext_value|kube_config|kube_config_raw|certificate_pem_key)$")]
    private static partial Regex Telling();
}
