namespace Infra.Constructs.Aws;

/// <summary>What a subnet is for.</summary>
public enum SubnetTier
{
    /// <summary>Routed to the internet gateway.</summary>
    Public,

    /// <summary>Routed out through NAT, reached by nobody.</summary>
    Private,
}
