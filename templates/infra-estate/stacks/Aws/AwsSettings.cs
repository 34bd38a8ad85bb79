using Infra.Constructs.Aws;
using Infra.Constructs.Aws.Pipelines;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Estates;
using Infra.Contracts.Identities;

namespace Contoso.Stacks.Aws;

/// <summary>What an environment has in AWS.</summary>
/// <param name="AccountId">The account, twelve digits.</param>
/// <param name="Cidr">The block of its network.</param>
internal sealed record AwsEnvironment(string AccountId, string Cidr);

/// <summary>Contoso's accounts in AWS. Replace the placeholders.</summary>
internal static class AwsSettings
{
    private const string Region = "AWS-LOCATION";

#if (!accountPerEnvironment)
    private const string AccountId = "111111111111";

#endif
    private static readonly Dictionary<string, AwsEnvironment> Environments = new()
    {
#if (accountPerEnvironment)
        AWS-ROWS
#else
        AWS-SHARED-ROWS
#endif
    };

    /// <summary>What an environment has in AWS.</summary>
    public static AwsEnvironment Of(string environment) => Environments[environment];

    /// <summary>The account of an environment, and the storage of its states.</summary>
    public static AwsAccount AccountOf(DeploymentEnvironment environment) => new()
    {
        Id = Of(environment.Name).AccountId,
        Region = Region,
        Zones = [$"{Region}a", $"{Region}b", $"{Region}c"],
        State = S3StateStorage.BackendFor(Settings.Name, Of(environment.Name).AccountId, Region),
        RoleBoundary = PermissionsBoundary.Name,
    };

    /// <summary>How a pipeline takes an identity.</summary>
    public static CloudLogin Login(PipelineIdentity identity, SourceRepository forge) =>
        AwsLogin.Of(identity, forge, Of(identity.Environment).AccountId, Region);
}
