using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;
using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Services;

/// <summary>Versions of TLS that are broken, in whatever form a provider writes them, and no TLS at all.</summary>
internal static partial class OldProtocols
{
    /// <summary>Arguments that the rule must find.</summary>
    public static (string Type, string Argument, JsonNode Value)[] Wrong { get; } =
    [
        ("aws_opensearch_domain", "tls_security_policy", "Policy-Min-TLS-1-0-2019-07"), ("azurerm_mssql_server", "minimum_tls_version", "Disabled"), ("azurerm_storage_account", "min_tls_version", "TLS1_0"),
        ("aws_cloudfront_distribution", "minimum_protocol_version", "SSLv3"), ("google_compute_ssl_policy", "min_tls_version", "TLS_1_1"), ("azurerm_linux_web_app", "scm_minimum_tls_version", "1.0"),
        ("aws_lb_listener", "ssl_policy", "ELBSecurityPolicy-TLS13-1-0-2021-06"), ("aws_dax_cluster", "cluster_endpoint_encryption_type", "NONE"),
    ];

    /// <summary>The fault of an argument with a name; null for none.</summary>
    public static Verdict? Judge(string name, PolicyValue value, PolicyEstate estate) =>
        value.Resource.IsManaged && value.Elements.Any(element => element.Text is { } text && IsBroken(name, text))
            ? Verdict.Of(value, "its traffic can be read or changed")
            : null;

    private static bool IsBroken(string name, string text) =>
        (Versions().IsMatch(name) && Old().IsMatch(text)) || (name.EndsWith("endpoint_encryption_type", StringComparison.Ordinal) && text == "NONE");

    [GeneratedRegex("(tls|ssl).*(version|policy|protocol)|min(imum)?_protocol_version|^security_policy(_name)?$")]
    private static partial Regex Versions();

    [GeneratedRegex(@"(?i)sslv?_?[23]|tls[-_v ]*1[-_. ]?[01](?!\d)|tls13-1-[01]-|^tlsv?1$|^tlsv1_2016$|^1\.[01]$|^disabled$|tlsenforcementdisabled")]
    private static partial Regex Old();
}
