using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Aws;

/// <summary>An existing network that this stack does not manage.</summary>
internal sealed class ImportedVpc : EstateConstruct, IVpc
{
    public ImportedVpc(Construct scope, string id, VpcIds ids) : base(scope, id)
    {
        var account = AwsStack.Of(this).Account;
        Zones = ids.Zones ?? account.Zones;
        Validate(
        [
            .. VpcLayout.CheckZones(ConstructPath, Zones, account),
            Fits(nameof(VpcIds.PrivateSubnetIds), ids.PrivateSubnetIds.Count),
            ids.PublicSubnetIds.Count == 0 ? null : Fits(nameof(VpcIds.PublicSubnetIds), ids.PublicSubnetIds.Count),
        ]);
        (VpcId, Cidr, PublicSubnetIds, PrivateSubnetIds) = (ids.VpcId, ids.Cidr, ids.PublicSubnetIds, ids.PrivateSubnetIds);
        S3 = FindS3(account);
        Services = EndpointsOf(ids.EndpointsGroupId);
    }

    public ImportedVpc(Construct scope, string id, VpcLookup lookup) : base(scope, id)
    {
        var account = AwsStack.Of(this).Account;
        Zones = lookup.Zones ?? account.Zones;
        Validate(
        [
            .. VpcLayout.CheckZones(ConstructPath, Zones, account),
            Require(lookup.Tags.Count > 0, "INFRA1209", "Tags is empty, so no network is selected.", "Name a tag of the network."),
        ]);
        var found = new DataAwsVpc(this, "Vpc", new DataAwsVpcConfig { Tags = Copy(lookup.Tags) });
        (VpcId, Cidr) = (found.Id, found.CidrBlock);
        PrivateSubnetIds = FindSubnets(SubnetTier.Private, lookup.PrivateSubnetTags);
        PublicSubnetIds = lookup.PublicSubnetTags is { } tags ? FindSubnets(SubnetTier.Public, tags) : [];
        S3 = FindS3(account);
        Services = EndpointsOf(lookup.EndpointsGroupId);
    }

    public string VpcId { get; }

    public string Cidr { get; }

    public IReadOnlyList<string> Zones { get; }

    public IReadOnlyList<string> PublicSubnetIds { get; }

    public IReadOnlyList<string> PrivateSubnetIds { get; }

    public Peer S3 { get; }

    public Peer? Services { get; }

    private Problem? Fits(string option, int count) => Require(
        count == Zones.Count, "INFRA1208", $"{option} has {count} subnets for {Zones.Count} zones: {string.Join(", ", Zones)}.", "Name one subnet for each zone, in the order of Zones.");

    private string[] FindSubnets(SubnetTier tier, IReadOnlyDictionary<string, string> tags) =>
    [
        .. Zones.Select(zone => new DataAwsSubnet(this, $"{tier}-{zone}", new DataAwsSubnetConfig
        {
            VpcId = VpcId, AvailabilityZone = zone, Tags = Copy(tags),
        }).Id),
    ];

    /// <summary>Finds the prefix list of S3, which is the same in every network of a region.</summary>
    private Peer FindS3(AwsAccount account) => Peer.PrefixList("s3", new DataAwsEc2ManagedPrefixList(this, "s3", new DataAwsEc2ManagedPrefixListConfig
    {
        Name = $"com.amazonaws.{account.Region}.s3",
    }).Id);

    private static Peer? EndpointsOf(string? groupId) => groupId is null ? null : Peer.Group("endpoints", groupId);

    private static Dictionary<string, string> Copy(IReadOnlyDictionary<string, string> tags) => new(tags);
}
