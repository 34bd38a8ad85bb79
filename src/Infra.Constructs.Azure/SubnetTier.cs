namespace Infra.Constructs.Azure;

/// <summary>The purpose of a subnet. Azure subnets span all zones of a region.</summary>
public enum SubnetTier
{
    /// <summary>For resources with a public address.</summary>
    Public,

    /// <summary>For all other resources: reaches the internet through a NAT gateway and is not reachable from it.</summary>
    Private,
}
