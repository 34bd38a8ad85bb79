using System.Text.RegularExpressions;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>Words of which providers make the names of protections, and of what lets in.</summary>
internal static partial class ProtectionNames
{
    /// <summary>Whether what has this name protects.</summary>
    public static bool Protects(string name) =>
        Switch().IsMatch(name) && (name.EndsWith("_disabled", StringComparison.Ordinal) || name.EndsWith("_only", StringComparison.Ordinal) || !LetsIn(name));

    /// <summary>Whether what has this name lets in where it is on.</summary>
    public static bool LetsIn(string name) => Opening().IsMatch(name);

    // By whole words: providers put them together in every order.
    [GeneratedRegex(@"^(enable|enabled|is_enabled|deletion|non_fast_forward|prevent_\w+|only_allow_\w+|required_linear_history|https_only|enforce|disable_\w+|allow_admin_create_user_only|dismiss_stale_\w+|strict_required_\w+|delete_protection)$|_disabled$|(^|_)(protection|encrypt|encrypted|encryption|cmek|logging|audit|auditing|rotation|versioning|mfa|signing|signed|validation|verification|enforce|enforced|enforcement|protected|masked|hidden|require|required|requires|restrict|private|block|ignore_public|immutable|immutability|locked|soft_delete|backup|backups|recovery|monitoring|scanning|scan|alerts?|rbac|secure|tls|ssl|shielded|uniform|multi_region|actions_enabled|attestation|authentication_enabled|transit|self_review|reviews?|restriction|filter|policy|trust|quarantine|certificate|auth|authentication|routing|defender|detection|inspection|firewall|waf|insights|tracing|dead_letter|hold|secrets?|check|lock|guard|isolation|confidential|redundan\w+|upgrades?|repair|failover|multi_az)(_|$)")]
    private static partial Regex Switch();

    [GeneratedRegex(@"^(allow|skip|bypass|public|external)|public_(network|access|ip)|(^|\.)(unauthenticated|anonymous)|internet|root_access|local_auth|password_auth|basic_auth|sftp|insecure|local_(user|account)s?_enabled|access_keys?_auth")]
    private static partial Regex Opening();
}
