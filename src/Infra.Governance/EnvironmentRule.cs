namespace Infra.Governance;

/// <summary>Who lets a deployment into an environment, and from where it may come.</summary>
public sealed record EnvironmentRule
{
    /// <summary>The environment's name.</summary>
    public required string Name { get; init; }

    /// <summary>Teams of which one approves a deployment; nobody approves their own. Empty: nobody is asked, which a hardened environment refuses.</summary>
    public required IReadOnlyList<ForgeTeam> Reviewers { get; init; }

    /// <summary>Branches, or patterns, from which it is deployed. Default: <c>main</c>. Empty: any protected branch.</summary>
    public IReadOnlyList<string> Branches { get; init; } = ["main"];

    /// <summary>Minutes in which a deployment can still be called back: 0 to 43200. Default: 5.</summary>
    public int WaitMinutes { get; init; } = 5;
}
