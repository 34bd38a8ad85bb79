using Infra.Constructs.Aws;
using Infra.Constructs.Aws.Pipelines;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Estates;

namespace Infra.Stacks.Aws;

/// <summary>What differs between environments in AWS, besides their posture.</summary>
public sealed record AwsSettings
{
    private const string AccountId = "123456789012";
    private const string Region = "us-east-1";

    /// <summary>The account of both environments, and where its states are stored.</summary>
    public static AwsAccount Account { get; } = new()
    {
        Id = AccountId,
        Region = Region,
        Zones = [$"{Region}a", $"{Region}b", $"{Region}c"],
        State = S3StateStorage.BackendFor(Settings.Name, AccountId, Region),
        RoleBoundary = PermissionsBoundary.Name,
    };

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

    /// <summary>The settings of an environment.</summary>
    public static AwsSettings Of(DeploymentEnvironment environment) => environment.Name switch
    {
        "dev" => new()
        {
            Cidr = "10.20.0.0/16",
            Endpoint = ApiEndpoint.PublicFrom(Settings.Office),
            Developers = EksAccessPolicy.Edit,
            NodeType = "t3.medium",
            MinNodes = 1,
            MaxNodes = 3,
            InstanceType = "t2.micro",
        },
        _ => new()
        {
            Cidr = "10.30.0.0/16",
            Endpoint = ApiEndpoint.PrivateOnly,
            Developers = EksAccessPolicy.View,
            NodeType = "m6i.large",
            MinNodes = 3,
            MaxNodes = 12,
            InstanceType = "t3.micro",
        },
    };
}
