using Infra.Constructs.Aws;

namespace Infra.Constructs.Tests.Aws;

/// <summary>What AWS constructs depend on in tests.</summary>
internal static class AwsGround
{
    /// <summary>A network of two zones.</summary>
    public static Vpc Network(AwsStack stack) => new(stack, "Vpc", new() { Cidr = "10.0.0.0/16", Zones = [.. TestEstate.AwsAccount.Zones.Take(2)] });
}
