namespace Infra.Forges;

/// <summary>An operation on a forge, for error messages.</summary>
/// <param name="Name">The phrase after "it did not": <c>comment on pull request 7</c>.</param>
/// <param name="Permission">The permission that the token needs, as an instruction to grant it.</param>
internal sealed record ForgeOperation(string Name, string Permission);
