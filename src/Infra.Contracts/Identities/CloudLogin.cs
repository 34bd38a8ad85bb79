namespace Infra.Contracts.Identities;

/// <summary>How a job takes an identity in one cloud, with the token of its forge and no stored credential.</summary>
public abstract record CloudLogin;
