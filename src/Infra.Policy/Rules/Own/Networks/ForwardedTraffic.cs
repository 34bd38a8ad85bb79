using Infra.Policy.Model;
using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Networks;

/// <summary>Machines and interfaces that take traffic which is not for them, by the names that providers give it. Places with rules of scanners are theirs.</summary>
internal static class ForwardedTraffic
{
    private static readonly string[] Forwarding = ["can_ip_forward", "ip_forwarding_enabled", "enable_ip_forwarding", "ip_forwarding"];

    private static readonly HashSet<string> Elsewhere = ["azurerm_network_interface", "google_compute_instance", "google_compute_instance_template"];

    /// <summary>The fault of an argument with a name; null for none.</summary>
    public static Verdict? Judge(string name, PolicyValue value, PolicyEstate estate) =>
        (name == "source_dest_check" && value.Is("false")) || (Forwarding.Contains(name) && value.Is("true") && !Elsewhere.Contains(value.Resource.Type))
            ? Verdict.Of(value, "it forwards traffic")
            : null;
}
