namespace Infra.Stacks.Tests.Identity;

/// <summary>An expression reads a claim that the token does not have: Google refuses such a token.</summary>
internal sealed class MissingClaimException(string claim) : Exception($"The token has no claim {claim}.");
