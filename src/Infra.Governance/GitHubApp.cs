namespace Infra.Governance;

/// <summary>A GitHub App that opens and merges pull requests for releases, promotions and rollbacks.</summary>
/// <param name="Id">The numeric app id, shown on its settings page.</param>
public sealed record GitHubApp(long Id);
