namespace Infra.Constructs.Aws;

/// <summary>The purpose of a subnet.</summary>
public enum SubnetTier
{
    /// <summary>Routed to the internet gateway.</summary>
    Public,

    /// <summary>Routed to the internet through NAT, and not reachable from it.</summary>
    Private,
}
