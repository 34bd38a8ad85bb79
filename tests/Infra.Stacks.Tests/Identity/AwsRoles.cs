using Infra.Stacks.Aws;
using Infra.Testing.Iam;

namespace Infra.Stacks.Tests.Identity;

/// <summary>The roles that the foundation of AWS has.</summary>
internal static class AwsRoles
{
    private static readonly Lazy<FoundationRoles> Roles = new(() => new(SynthesizedEstate.Stack("aws-foundation"), AccountId, AwsSettings.Account.Region));

    public static string AccountId => AwsSettings.Account.Id;

    /// <summary>The name in place of the id of the key that encrypts states.</summary>
    public static string StateKey => SynthesizedEstate.Stack("aws-foundation").Resources.Single(resource => resource.ConstructPath == "aws-foundation/State/Key/Key").Name;

    public static FoundationRoles Foundation => Roles.Value;
}
