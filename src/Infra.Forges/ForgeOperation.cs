namespace Infra.Forges;

/// <summary>What is asked of a forge, for its refusals.</summary>
/// <param name="Name">To follow "it did not": <c>comment on pull request 7</c>.</param>
/// <param name="Permission">What the token needs for it, as a request to whoever gives it.</param>
internal sealed record ForgeOperation(string Name, string Permission);
