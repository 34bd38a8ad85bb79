using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Azure;

/// <summary>Virtual networks and their flow logs.</summary>
internal static class VirtualNetworkRules
{
    private const string FlowLog = "azurerm_network_watcher_flow_log";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AZU-0073"], Severity.Medium, "A flow log is on",
            "Set enabled to true.", Require(FlowLog, "enabled").ToBe(true)),
        new(["AZU-0049", "CKV_AZURE_12"], Severity.Low, "A flow log is kept for 90 days or more",
            "Set retention_policy to enabled and 90 days or more.",
            Require(FlowLog, "retention_policy.enabled").ToBe(true),
            Require(FlowLog, "retention_policy.days").ToBeAtLeast(90)),
        new(["CKV_AZURE_182", "CKV_AZURE_183"], Severity.Low, "A network with its own name servers has at least two, inside the network",
            "Give two addresses of the network in dns_servers, or none for Azure's own.", new NameServerCheck()),
    ];
}
