using Infra.Constructs.Estates;
using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>Cloud NAT: internet access for resources without a public address. Google runs it in every zone of the region.</summary>
internal sealed class CloudNat : EstateConstruct
{
    public CloudNat(Network network, string id) : base(network, id)
    {
        var region = GoogleStack.Of(this).Project.Region;
        var router = new GoogleComputeRouter(this, "Router", new GoogleComputeRouterConfig
        {
            Name = $"{network.Name}-router", Network = network.Resource.Id, Region = region,
        });
        _ = new GoogleComputeRouterNat(this, "Nat", new GoogleComputeRouterNatConfig
        {
            Name = $"{network.Name}-nat",
            Router = router.Name,
            Region = region,
            NatIpAllocateOption = "AUTO_ONLY",
            SourceSubnetworkIpRangesToNat = "ALL_SUBNETWORKS_ALL_IP_RANGES",
            LogConfig = new GoogleComputeRouterNatLogConfig
            {
                Enable = true, Filter = network.Posture.NatLog == NatLog.All ? "ALL" : "ERRORS_ONLY",
            },
        });
    }
}
