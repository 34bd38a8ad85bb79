using Infra.Contracts.Identities;

namespace Infra.Pipelines;

/// <summary>Whether pipelines work in a cloud. A cloud that is not named is inactive.</summary>
public abstract record Activation
{
    private Activation()
    {
    }

    /// <summary>No pipeline has a credential for the cloud: its stacks are synthesized, validated, gated, and planned in a simulated cloud.</summary>
    public static Activation Inactive { get; } = new Off();

    /// <summary>Pipelines plan and apply in the cloud.</summary>
    /// <param name="login">How an identity is taken with the token of a forge.</param>
    /// <param name="plans">Where saved plans rest between plan and apply: <c>s3://</c>, <c>gs://</c> or <c>azblob://</c>, as a rule the state storage.</param>
    public static Activation Active(Func<PipelineIdentity, SourceRepository, CloudLogin> login, string plans) => new On(login, plans);

    internal sealed record Off : Activation;

    internal sealed record On(Func<PipelineIdentity, SourceRepository, CloudLogin> Login, string Plans) : Activation;
}
