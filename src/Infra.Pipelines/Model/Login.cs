using Infra.Contracts.Identities;

namespace Infra.Pipelines.Model;

/// <summary>The identity of a job in its clouds.</summary>
/// <param name="Identity">The identity; trust policies are generated from the same object.</param>
/// <param name="Clouds">The login, by cloud.</param>
public sealed record Login(PipelineIdentity Identity, IReadOnlyDictionary<string, CloudLogin> Clouds)
{
    /// <summary>Logins of other providers of its stacks, by their local names. Default: none.</summary>
    public IReadOnlyDictionary<string, CloudLogin> Providers { get; init; } = new Dictionary<string, CloudLogin>();

    /// <summary>The runners with network access to the clouds. Default: the same as other jobs.</summary>
    public PipelineRunners Runners { get; init; } = PipelineRunners.Hosted;

    /// <summary>Whether the job needs a token of its forge.</summary>
    internal bool TakesToken => All.Any(taken => taken.Login.TokenAudience is not null);

    /// <summary>All logins: those of clouds, then those of providers.</summary>
    internal IEnumerable<(string Name, CloudLogin Login)> All => Clouds.Concat(Providers).Select(login => (login.Key, login.Value));
}
