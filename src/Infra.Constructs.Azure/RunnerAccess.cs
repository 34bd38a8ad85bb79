using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Azure;

/// <summary>Whether the machines of a hard environment reach what they need while they plan and apply.</summary>
internal static class RunnerAccess
{
    private const string Private = "It has a private endpoint only";
    private const string Listed = "Its firewall allows only the addresses of runners";

    /// <summary>The storage of states: through its private endpoint, or by an address that its firewall lists.</summary>
    public static IEnumerable<Problem> ToStates(AzureConstruct storage, StorageAccount account) => account.Posture.PrivateOnly
        ? Refused(storage, runners => runners.ReachPrivateEndpoints, Private, "are in no network that reaches it", "Set ReachPrivateEndpoints of Runners if they are, or make an exception for PrivateOnly and give Runners their Addresses.")
        : Refused(storage, runners => runners.Addresses.Count > 0, Listed, "have none", "Give Runners their Addresses, or the storage a Network and runners in it.");

    /// <summary>A vault, whose keys Terraform reads: by an address that its firewall lists, or from a network with an endpoint.</summary>
    public static IEnumerable<Problem> ToVault(AzureConstruct vault) => Refused(
        vault, runners => runners.Addresses.Count > 0 || runners.ReachPrivateEndpoints, Listed, "have none",
        "Give Runners their Addresses, or set ReachPrivateEndpoints of runners in a network with an endpoint for it.");

    private static IEnumerable<Problem> Refused(AzureConstruct construct, Func<PipelineRunners, bool> reaches, string fact, string given, string remedy) =>
        from environment in construct.Stack.Served
        where environment.Gates == GateMode.Hard && !reaches(construct.Stack.Estate.RunnersOf(environment))
        select new Problem("INFRA1511", construct.ConstructPath, $"{fact}, and the runners of {environment} {given}.", remedy);
}
