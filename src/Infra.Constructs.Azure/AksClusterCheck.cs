using System.Text.RegularExpressions;
using Infra.Constructs.Addressing;
using Infra.Constructs.Azure.Posture;
using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Azure;

/// <summary>Validates the options of a cluster.</summary>
internal sealed partial class AksClusterCheck(string path, AksClusterOptions options, AksPosture posture, IReadOnlyList<AksNodePoolOptions> pools)
{
    private const int MostNodes = 1000;

    public IEnumerable<Problem> Check(Estate estate) =>
        [.. CheckEndpoint(), .. CheckPools(), .. CheckWindow(), .. CheckBlock(nameof(options.PodCidr), options.PodCidr, estate), .. CheckBlock(nameof(options.ServiceCidr), options.ServiceCidr, estate)];

    private IEnumerable<Problem> CheckEndpoint()
    {
        if (options.Endpoint is not ApiEndpoint.Public endpoint) yield break;
        if (!posture.PublicEndpoint)
        {
            yield return Problem("INFRA1530", "Endpoint is public, and AksPosture.PublicEndpoint is \"no\".",
                "Leave Endpoint out, or write AksPosture.Hardened.Except(…) with a reason, an owner and an expiry date.");
        }

        if (endpoint.Addresses.Count == 0) yield return Problem("INFRA1531", "Endpoint is public without addresses, which allows all.", "Name the allowed addresses.");
        foreach (var address in endpoint.Addresses.Where(address => !PublicAddress.IsNarrow(address)))
            yield return Problem("INFRA1531", $"Endpoint has \"{address}\", which is neither a public IPv4 address nor a block of /24 to /30.", "Name the allowed addresses.");
    }

    private IEnumerable<Problem> CheckPools()
    {
        if (posture.DedicatedSystemPool && options.NodePools.Count == 0)
            yield return Problem("INFRA1532", "AksPosture.DedicatedSystemPool leaves no pool for workloads.", "Add one to NodePools.");
        foreach (var pool in pools.Where(pool => !PoolName().IsMatch(pool.Name)))
            yield return Problem("INFRA1533", $"Node pool \"{pool.Name}\" has a name that AKS does not allow; allowed are 1 to 12 lower-case letters or digits, the first a letter.", "Rename it.");
        foreach (var twice in pools.GroupBy(pool => pool.Name).Where(group => group.Count() > 1))
            yield return Problem("INFRA1533", $"Two node pools are named \"{twice.Key}\".", "Rename one of them.");
        foreach (var pool in pools.Where(pool => pool.MinNodes < 1 || pool.MaxNodes < pool.MinNodes || pool.MaxNodes > MostNodes))
            yield return Problem("INFRA1534", $"Node pool \"{pool.Name}\" has {pool.MinNodes} to {pool.MaxNodes} nodes; AKS allows 1 to {MostNodes}.", "Correct MinNodes or MaxNodes.");
    }

    private IEnumerable<Problem> CheckWindow()
    {
        if (options.MaintenanceWindow.Hours is < 4 or > 24)
            yield return Problem("INFRA1535", $"MaintenanceWindow lasts {options.MaintenanceWindow.Hours} hours; AKS allows 4 to 24.", "Correct Hours.");
    }

    private IEnumerable<Problem> CheckBlock(string option, string given, Estate estate)
    {
        if (!Ipv4Cidr.TryParse(given, out var block) || block.PrefixLength is < 8 or > 24)
        {
            yield return Problem("INFRA1536", $"{option} \"{given}\" is not an IPv4 block of /8 to /24.", "Correct it.");
            yield break;
        }

        foreach (var network in estate.Networks.Where(network => network.Cidr.Overlaps(block)))
            yield return Problem("INFRA1536", $"{option} \"{given}\" overlaps {network.Cidr} of {network.ConstructPath}.", "Choose a block that no network of the estate uses.");
        if (option == nameof(options.ServiceCidr) && Ipv4Cidr.TryParse(options.PodCidr, out var pods) && pods.Overlaps(block))
            yield return Problem("INFRA1536", $"ServiceCidr \"{given}\" overlaps PodCidr \"{options.PodCidr}\".", "Choose different blocks.");
    }

    private Problem Problem(string code, string fact, string remedy) => new(code, path, fact, remedy);

    [GeneratedRegex("^[a-z][a-z0-9]{0,11}$", RegexOptions.CultureInvariant)]
    private static partial Regex PoolName();
}
