using Infra.Constructs.Aws;
using Infra.Constructs.Aws.Pipelines;
using Infra.Constructs.Estates;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Aws;

/// <summary>A foundation stack, in which the constructs of an account stand.</summary>
internal static class AwsFoundationGround
{
    public static AwsAccount Account { get; } = TestEstate.AwsAccount with { RoleBoundary = PermissionsBoundary.Name };

    public static SynthesizedStack Synth(Action<AwsStack> build, AwsAccount? account = null, EstateOptions? options = null, string part = "foundation") =>
        TestEstate.Synth(estate => build(new Foundation(estate, account ?? Account, part)), options).Stacks.Single();

    public static string Refusal(Action<AwsStack> build, AwsAccount? account = null, EstateOptions? options = null) =>
        TestEstate.Refusal(estate => build(new Foundation(estate, account ?? Account, "foundation")), options);

    private sealed class Foundation(Estate estate, AwsAccount account, string part) : AwsStack(estate, null, part, account);
}
