namespace Infra.Constructs.Aws;

/// <summary>Where a cluster's API can be reached from. It always has a private endpoint in its VPC.</summary>
public abstract record ApiEndpoint
{
    private ApiEndpoint()
    {
    }

    /// <summary>Only from the cluster's VPC and networks connected to it.</summary>
    public static ApiEndpoint PrivateOnly { get; } = new Private();

    /// <summary>Also through a public endpoint, from these IPv4 blocks. The whole internet is rejected.</summary>
    public static ApiEndpoint PublicFrom(params IReadOnlyList<string> cidrs) => new Public(cidrs);

    internal sealed record Private : ApiEndpoint;

    internal sealed record Public(IReadOnlyList<string> Cidrs) : ApiEndpoint;
}
