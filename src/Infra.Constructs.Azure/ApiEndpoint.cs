namespace Infra.Constructs.Azure;

/// <summary>Where a cluster's API server can be reached from.</summary>
public abstract record ApiEndpoint
{
    private ApiEndpoint()
    {
    }

    /// <summary>Only from the cluster's network. The API server has no public DNS name.</summary>
    public static ApiEndpoint PrivateOnly { get; } = new Private();

    /// <summary>From these public IPv4 addresses, or blocks of /24 or smaller. The whole internet is rejected.</summary>
    public static ApiEndpoint PublicFrom(params IReadOnlyList<string> addresses) => new Public(addresses);

    internal sealed record Private : ApiEndpoint;

    internal sealed record Public(IReadOnlyList<string> Addresses) : ApiEndpoint;
}
