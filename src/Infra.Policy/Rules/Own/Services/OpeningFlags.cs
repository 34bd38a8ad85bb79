using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Infra.Policy.Rules.Own.Services;

/// <summary>Flags that let in without asking who comes, by the words that providers make their names of, in any order.</summary>
internal static partial class OpeningFlags
{
    // The same few hundred names come again and again.
    private static readonly ConcurrentDictionary<string, bool> Known = [];

    /// <summary>Whether a flag of this name opens something where it is on.</summary>
    public static bool Opens(string name) => Known.GetOrAdd(name, text => (Words().IsMatch(text) || Phrases().IsMatch(text)) && !Keeps().IsMatch(text));

    [GeneratedRegex("(^|_)(public|publicly|anonymous|unauthenticated|insecure|tunneling|everyone|guest|remote_debug|internet)(_|$)")]
    private static partial Regex Words();

    // Words that mean it only together.
    [GeneratedRegex(
        "(^|_)(file_copy|ip_connect|clear_text|cross_org|net_admin|data_sharing|external_(ip|enabled|access|ingress|principals|data|authorization_disabled|traffic)|sharing_with_external|(serial|local)_(console|administrator)|host_process|share_process_namespace|fail_open|skip_(host_key|verification)|verification_skip|full_table_external)"
        + "|^(ipv4_enabled|admin_enabled|signup_enabled|allow_password_signup|allow_all(_domains|_users)?|all_users|ignore_iam_policy|invoker_iam_disabled|website_access_enabled|allow_global_access|signing_disabled|www_authentication_disabled|disable_(auth|authentication|gateway_auth|ssl|vpn_encryption|local_auth_bypass)|api_enable_(admin|debug)|enable_remote_debug|with_privileged_access|remote_debugging_enabled|user_enabled_as_local_administrator)$")]
    private static partial Regex Phrases();

    // They bar it, or are about names, routes and what a service reports.
    [GeneratedRegex("^(no|block|restrict|ignore_public|disallow|deny|prevent|disable_public|require)_|privately|(^|_)outbound|_with_public_ip$|_fqdn_|_block_disabled_|^internet_(security|advertising|ingestion|query)|_internet_security|^routing_preference|preview_|gcp_public_cidrs|^(autodelete|exclude)_|_configuration_enabled$|guest_flush|^allow_only_|^allow_(tracing|guest)$")]
    private static partial Regex Keeps();
}
