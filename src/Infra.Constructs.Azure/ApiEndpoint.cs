namespace Infra.Constructs.Azure;

/// <summary>From where a cluster's API server is reached.</summary>
public abstract record ApiEndpoint
{
    private ApiEndpoint()
    {
    }

    /// <summary>From the network of the cluster only; it has no public name.</summary>
    public static ApiEndpoint PrivateOnly { get; } = new Private();

    /// <summary>From these public IPv4 addresses or blocks of at least /24, never from everywhere.</summary>
    public static ApiEndpoint PublicFrom(params IReadOnlyList<string> addresses) => new Public(addresses);

    internal sealed record Private : ApiEndpoint;

    internal sealed record Public(IReadOnlyList<string> Addresses) : ApiEndpoint;
}
