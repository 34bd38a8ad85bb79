using Infra.Policy.Rules.Own.Controls;

namespace Infra.Policy.Rules.Own.Removals;

/// <summary>Rules for removals other than data and controls.</summary>
internal static class RemovalRules
{
    private const string Approve = "Keep it; to retire it, first give it the tag or label deletion = approved in a separate change, or accept the risk with a reason, an owner and an expiry date.";
    private const string Link = "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-RELIED-ON"], Severity.High, "A change does not remove names, addresses, networks and trust", Approve, new RemovedRelianceCheck())
        {
            Link = Link,
            Fault = "its clients can no longer resolve, reach or sign in",
        },
        new(["INFRA-REMOVAL"], Severity.Medium, "The removal of a resource is reviewed", Approve,
            new RemovedCheck(new StatefulDeletionCheck(), new RemovedControlCheck(), new RemovedRelianceCheck()))
        {
            Link = Link,
            Fault = "its users lose it",
        },
    ];
}
