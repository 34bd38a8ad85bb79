using Infra.Contracts.Identities;

namespace Infra.Pipelines;

/// <summary>Whether pipelines deploy to a cloud. A cloud that is not named is inactive.</summary>
public abstract record Activation
{
    private Activation()
    {
    }

    /// <summary>No pipeline has a credential for the cloud: its stacks are synthesized, validated, gated, and planned in a simulated cloud.</summary>
    public static Activation Inactive { get; } = new Off();

    /// <summary>Pipelines plan and apply in the cloud.</summary>
    /// <param name="login">How a job exchanges the forge's token for an identity.</param>
    public static Activation Active(Func<PipelineIdentity, SourceRepository, CloudLogin> login) => new On(login);

    internal sealed record Off : Activation;

    internal sealed record On(Func<PipelineIdentity, SourceRepository, CloudLogin> Login) : Activation;
}
