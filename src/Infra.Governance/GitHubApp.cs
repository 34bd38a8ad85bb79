namespace Infra.Governance;

/// <summary>A GitHub App that opens pull requests and merges them: releases, promotions, rollbacks.</summary>
/// <param name="Id">The app's numeric id, which its settings page shows.</param>
public sealed record GitHubApp(long Id);
