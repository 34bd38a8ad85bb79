using Infra.Contracts.Identities;

namespace Infra.Pipelines.Model;

/// <summary>Who a job is in the clouds that it works in.</summary>
/// <param name="Identity">The identity; trust policies are written from the same.</param>
/// <param name="Clouds">How it is taken, by cloud.</param>
public sealed record Login(PipelineIdentity Identity, IReadOnlyDictionary<string, CloudLogin> Clouds)
{
    /// <summary>What other providers of its stacks need, by their local names. Default: none.</summary>
    public IReadOnlyDictionary<string, CloudLogin> Providers { get; init; } = new Dictionary<string, CloudLogin>();

    /// <summary>The machines that the clouds let in with it. Default: those of all other jobs.</summary>
    public PipelineRunners Runners { get; init; } = PipelineRunners.Hosted;

    /// <summary>Whether the job needs a token of its forge.</summary>
    internal bool TakesToken => All.Any(taken => taken.Login.TokenAudience is not null);

    /// <summary>All of them: those of clouds, then those of providers.</summary>
    internal IEnumerable<(string Name, CloudLogin Login)> All => Clouds.Concat(Providers).Select(login => (login.Key, login.Value));
}
