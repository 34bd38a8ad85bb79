using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;
using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Privileges;

/// <summary>
/// What a workload or a service of Kubernetes takes beyond itself: capabilities over the node, addresses of others, the internet, and the
/// configuration of a shared ingress.
/// </summary>
internal static partial class PodPower
{
    private static readonly HashSet<string> Capabilities =
        ["ALL", "SYS_ADMIN", "SYS_MODULE", "SYS_PTRACE", "SYS_RAWIO", "SYS_BOOT", "SYS_TIME", "NET_ADMIN", "NET_RAW", "DAC_READ_SEARCH", "DAC_OVERRIDE", "BPF", "PERFMON", "MAC_ADMIN", "SYSLOG"];

    // In the JSON of a definition of containers.
    private static readonly Regex InText = new($"""
        "add":\s*\[[^\]]*"({string.Join('|', Capabilities)})"
        """, RegexOptions.CultureInvariant);

    /// <summary>Arguments that the rule must find.</summary>
    public static (string Type, string Argument, JsonNode Value)[] Wrong { get; } =
    [
        ("kubernetes_deployment_v1", "capabilities", new JsonArray(new JsonObject { ["add"] = new JsonArray("SYS_ADMIN") })), ("aws_ecs_task_definition", "container_definitions", """[{"linuxParameters":{"capabilities":{"add":["SYS_PTRACE"]}}}]"""),
        ("kubernetes_service_v1", "external_ips", new JsonArray("203.0.113.5")), ("kubernetes_service_v1", "spec", new JsonArray(new JsonObject { ["type"] = "LoadBalancer" })),
        ("kubernetes_ingress_v1", "annotations", new JsonObject { ["nginx.ingress.kubernetes.io/server-snippet"] = "x" }), ("kubernetes_ingress_v1", "annotations", new JsonObject { ["nginx.ingress.kubernetes.io/ssl-redirect"] = "false" }),
        ("kubernetes_ingress_v1", "annotations", new JsonObject { ["alb.ingress.kubernetes.io/scheme"] = "internet-facing" }), ("kubernetes_validating_webhook_configuration_v1", "webhook", new JsonArray(new JsonObject { ["failure_policy"] = "Ignore" })),
    ];

    /// <summary>The fault of an argument with a name; null for none.</summary>
    public static Verdict? Judge(string name, PolicyValue value, PolicyEstate estate)
    {
        if (value.Json is JsonValue && value.Text is ['[' or '{', ..] and var text && text.Contains("capabilities", StringComparison.Ordinal) && InText.Match(text) is { Success: true } power)
            return new($"{power.Groups[1].Value} among its capabilities: it has privileges on its node");
        if (!value.Resource.Type.StartsWith("kubernetes_", StringComparison.Ordinal)) return null;
        return name switch
        {
            "add" when value.Path.Contains("capabilities", StringComparison.Ordinal) && value.Elements.Any(one => Capabilities.Contains(one.Text ?? "")) => Verdict.Of(value, "it has privileges on its node"),
            "external_ips" when !value.IsAbsent => Verdict.Of(value, "it can intercept traffic to foreign addresses"),
            "failure_policy" when value.Is("Ignore") => Verdict.Of(value, "it fails open"),
            "type" when value.Is("LoadBalancer") && !IsInternal(value.Resource) => Verdict.Of(value, "an address for the internet, as no annotation makes it internal"),
            _ when name.EndsWith("-snippet", StringComparison.Ordinal) => new("set: it changes the shared configuration"),
            _ when name.EndsWith("ssl-redirect", StringComparison.Ordinal) && value.Is("false") => Verdict.Of(value, "its traffic is not encrypted"),
            _ when Scheme().IsMatch(name) && value.Is("internet-facing") => Verdict.Of(value, "an address for the internet"),
            _ => null,
        };
    }

    private static bool IsInternal(PolicyResource service) => service.Find("metadata.annotations").Any(annotations => annotations.Members.Any(one =>
        one.Name.Contains("load-balancer", StringComparison.Ordinal) && (one.Value.Text?.Equals("internal", StringComparison.OrdinalIgnoreCase) is true || (one.Name.EndsWith("internal", StringComparison.Ordinal) && one.Value.Is("true")))));

    [GeneratedRegex("(load-balancer-scheme|ingress\\.kubernetes\\.io/scheme)$")]
    private static partial Regex Scheme();
}
