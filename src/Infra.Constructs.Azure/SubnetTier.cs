namespace Infra.Constructs.Azure;

/// <summary>What a subnet is for. Subnets of Azure span the zones of a region.</summary>
public enum SubnetTier
{
    /// <summary>For what has a public address.</summary>
    Public,

    /// <summary>For everything else: its way out is a NAT gateway, and nobody on the Internet reaches it.</summary>
    Private,
}
