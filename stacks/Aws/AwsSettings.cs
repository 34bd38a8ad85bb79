using Infra.Constructs.Aws;

namespace Infra.Stacks.Aws;

/// <summary>What differs between environments in AWS, besides their posture.</summary>
public sealed record AwsSettings
{
    /// <summary>The network's block.</summary>
    public required string Cidr { get; init; }

    /// <summary>From where the cluster's API is reached.</summary>
    public required ApiEndpoint Endpoint { get; init; }

    /// <summary>What developers may do in the cluster.</summary>
    public required EksAccessPolicy Developers { get; init; }

    /// <summary>The instance type of nodes.</summary>
    public required string NodeType { get; init; }

    /// <summary>The fewest nodes.</summary>
    public required int MinNodes { get; init; }

    /// <summary>The most nodes.</summary>
    public required int MaxNodes { get; init; }

    /// <summary>The instance type of the virtual machine.</summary>
    public required string InstanceType { get; init; }
}
