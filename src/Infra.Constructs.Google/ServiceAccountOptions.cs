namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="ServiceAccount"/>.</summary>
public sealed record ServiceAccountOptions
{
    /// <summary>The last part of the account id.</summary>
    public required string Name { get; init; }

    /// <summary>What runs as this account, for people.</summary>
    public required string Description { get; init; }

    /// <summary>Roles in the project, such as <c>roles/logging.logWriter</c>. Basic roles are rejected. Default: empty.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}
