using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws;

/// <summary>The routes of a VPC to the internet: public subnets through an internet gateway, private ones through NAT.</summary>
internal sealed class VpcRouting : EstateConstruct
{
    private const string Anywhere = "0.0.0.0/0";

    private readonly Vpc _vpc;
    private readonly List<AwsRouteTable> _tables = [];

    public VpcRouting(Vpc vpc, string id) : base(vpc, id)
    {
        _vpc = vpc;
        var gateway = new AwsInternetGateway(this, "InternetGateway", new AwsInternetGatewayConfig
        {
            VpcId = vpc.VpcId, Tags = Vpc.Named($"{vpc.Name}-igw"),
        });
        RoutePublic(gateway);
        RoutePrivate(gateway);
    }

    /// <summary>The public route table and the one of each zone.</summary>
    public IReadOnlyList<AwsRouteTable> Tables => _tables;

    private void RoutePublic(AwsInternetGateway gateway)
    {
        var table = CreateTable("public");
        _ = new AwsRoute(this, "Public-Out", new AwsRouteConfig { RouteTableId = table.Id, DestinationCidrBlock = Anywhere, GatewayId = gateway.Id });
        for (var i = 0; i < _vpc.Zones.Count; i++) Associate($"Public-{_vpc.Zones[i]}", _vpc.PublicSubnets[i], table);
    }

    /// <summary>Each zone has its own route table, even if they share one gateway, so that adding gateways later moves no subnet.</summary>
    private void RoutePrivate(AwsInternetGateway gateway)
    {
        var gateways = _vpc.Zones.Take(_vpc.Posture.NatGateways == NatGateways.PerZone ? _vpc.Zones.Count : 1)
            .Select((zone, i) => CreateNat(zone, _vpc.PublicSubnets[i], gateway)).ToList();
        for (var i = 0; i < _vpc.Zones.Count; i++)
        {
            var zone = _vpc.Zones[i];
            var table = CreateTable($"private-{zone}");
            _ = new AwsRoute(this, $"Private-{zone}-Out", new AwsRouteConfig
            {
                RouteTableId = table.Id, DestinationCidrBlock = Anywhere, NatGatewayId = gateways[Math.Min(i, gateways.Count - 1)].Id,
            });
            Associate($"Private-{zone}", _vpc.PrivateSubnets[i], table);
        }
    }

    private AwsNatGateway CreateNat(string zone, AwsSubnet subnet, AwsInternetGateway gateway)
    {
        var tags = Vpc.Named($"{_vpc.Name}-nat-{zone}");
        var address = new AwsEip(this, $"Nat-{zone}-Address", new AwsEipConfig { Domain = "vpc", Tags = tags });
        return new AwsNatGateway(this, $"Nat-{zone}", new AwsNatGatewayConfig
        {
            AllocationId = address.AllocationId,
            SubnetId = subnet.Id,
            Tags = tags,
            // Terraform cannot infer that a NAT gateway needs the internet gateway.
            DependsOn = [gateway],
        });
    }

    private AwsRouteTable CreateTable(string name)
    {
        var table = new AwsRouteTable(this, $"Table-{name}", new AwsRouteTableConfig { VpcId = _vpc.VpcId, Tags = Vpc.Named($"{_vpc.Name}-{name}") });
        _tables.Add(table);
        return table;
    }

    private void Associate(string id, AwsSubnet subnet, AwsRouteTable table) =>
        _ = new AwsRouteTableAssociation(this, id, new AwsRouteTableAssociationConfig { SubnetId = subnet.Id, RouteTableId = table.Id });
}
