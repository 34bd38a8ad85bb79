using Infra.Policy.Rules.Own.Controls;

namespace Infra.Policy.Rules.Own.Removals;

/// <summary>What a plan takes away, beyond data and controls.</summary>
internal static class RemovalRules
{
    private const string Approve = "Keep it; to retire it, give it the tag or label deletion = approved in a change of its own before, or accept the risk with a reason, an owner and an end.";
    private const string Link = "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-RELIED-ON"], Severity.High, "A change does not remove names, addresses, networks and trust", Approve, new RemovedRelianceCheck())
        {
            Link = Link,
            Fault = "whoever finds, reaches or signs in by it no longer can",
        },
        new(["INFRA-REMOVAL"], Severity.Medium, "A change that takes something away is seen", Approve,
            new RemovedCheck(new StatefulDeletionCheck(), new RemovedControlCheck(), new RemovedRelianceCheck()))
        {
            Link = Link,
            Fault = "whoever uses it no longer can",
        },
    ];
}
