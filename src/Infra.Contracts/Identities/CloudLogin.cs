namespace Infra.Contracts.Identities;

/// <summary>How a job takes an identity in one cloud, with the token of its forge and no stored credential.</summary>
public abstract record CloudLogin
{
    /// <summary>The audience that the token must name: what GitHub is asked for, and what <c>id_tokens</c> of GitLab say.</summary>
    public abstract string TokenAudience { get; }
}
