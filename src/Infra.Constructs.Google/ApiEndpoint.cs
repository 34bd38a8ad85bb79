namespace Infra.Constructs.Google;

/// <summary>From where the control plane of a cluster is reached. The network it is in always reaches it, privately.</summary>
public abstract record ApiEndpoint
{
    private ApiEndpoint()
    {
    }

    /// <summary>From its own network only.</summary>
    public static ApiEndpoint PrivateOnly { get; } = new Private([]);

    /// <summary>Privately, also from networks that are connected with its own, such as an office behind a VPN.</summary>
    public static ApiEndpoint PrivateFrom(params string[] cidrs) => new Private(cidrs);

    /// <summary>Also at a public address, from these blocks. Never the whole world.</summary>
    public static ApiEndpoint PublicFrom(params string[] cidrs) => new Public(cidrs);

    /// <summary>The blocks besides the cluster's own network.</summary>
    internal abstract IReadOnlyList<string> Cidrs { get; }

    internal sealed record Private(IReadOnlyList<string> From) : ApiEndpoint
    {
        internal override IReadOnlyList<string> Cidrs => From;
    }

    internal sealed record Public(IReadOnlyList<string> From) : ApiEndpoint
    {
        internal override IReadOnlyList<string> Cidrs => From;
    }
}
