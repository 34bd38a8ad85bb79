namespace Infra.Constructs.Google;

/// <summary>Where a cluster's control plane can be reached from. It is always reachable privately from the cluster's network.</summary>
public abstract record ApiEndpoint
{
    private ApiEndpoint()
    {
    }

    /// <summary>Only from the cluster's network.</summary>
    public static ApiEndpoint PrivateOnly { get; } = new Private([]);

    /// <summary>Privately, also from connected networks with these blocks, such as an office behind a VPN.</summary>
    public static ApiEndpoint PrivateFrom(params string[] cidrs) => new Private(cidrs);

    /// <summary>Also through a public endpoint, from these blocks. The whole internet is rejected.</summary>
    public static ApiEndpoint PublicFrom(params string[] cidrs) => new Public(cidrs);

    /// <summary>The allowed blocks in addition to the cluster's network.</summary>
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
