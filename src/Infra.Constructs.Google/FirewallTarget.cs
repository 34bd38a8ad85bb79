namespace Infra.Constructs.Google;

/// <summary>The machines that a firewall rule applies to.</summary>
public abstract record FirewallTarget
{
    private FirewallTarget()
    {
    }

    /// <summary>All machines and nodes of the network.</summary>
    public static FirewallTarget WholeNetwork { get; } = new Everything();

    /// <summary>Everything that runs as one of these service accounts. Unlike a tag, using a service account requires a permission.</summary>
    public static FirewallTarget ServiceAccounts(params ServiceAccount[] accounts) => new Accounts(accounts);

    /// <summary>Machines with one of these network tags.</summary>
    public static FirewallTarget Tags(params string[] tags) => new Tagged(tags);

    internal sealed record Everything : FirewallTarget;

    internal sealed record Accounts(IReadOnlyList<ServiceAccount> Items) : FirewallTarget;

    internal sealed record Tagged(IReadOnlyList<string> Items) : FirewallTarget;
}
