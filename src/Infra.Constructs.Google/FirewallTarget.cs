namespace Infra.Constructs.Google;

/// <summary>Which machines of a network a firewall rule is for.</summary>
public abstract record FirewallTarget
{
    private FirewallTarget()
    {
    }

    /// <summary>Every machine and node.</summary>
    public static FirewallTarget WholeNetwork { get; } = new Everything();

    /// <summary>Whatever works as one of these accounts: unlike a tag, an account takes a permission to use.</summary>
    public static FirewallTarget ServiceAccounts(params ServiceAccount[] accounts) => new Accounts(accounts);

    /// <summary>Machines with one of these network tags.</summary>
    public static FirewallTarget Tags(params string[] tags) => new Tagged(tags);

    internal sealed record Everything : FirewallTarget;

    internal sealed record Accounts(IReadOnlyList<ServiceAccount> Items) : FirewallTarget;

    internal sealed record Tagged(IReadOnlyList<string> Items) : FirewallTarget;
}
