namespace Infra.Constructs.Aws;

/// <summary>From where the API of a cluster is reached. Its own network always reaches it, privately.</summary>
public abstract record ApiEndpoint
{
    private ApiEndpoint()
    {
    }

    /// <summary>From its own network only, and what is connected with that.</summary>
    public static ApiEndpoint PrivateOnly { get; } = new Private();

    /// <summary>Also at a public address, from these IPv4 blocks. Never the whole internet.</summary>
    public static ApiEndpoint PublicFrom(params IReadOnlyList<string> cidrs) => new Public(cidrs);

    internal sealed record Private : ApiEndpoint;

    internal sealed record Public(IReadOnlyList<string> Cidrs) : ApiEndpoint;
}
