namespace Infra.Contracts.Identities;

/// <summary>
/// How a job gets what a provider of Terraform needs to work: an identity taken with the token of its forge, or a secret that the forge keeps. Derive from it for
/// whatever has no login here; what it says is rendered for GitHub Actions and for GitLab CI.
/// </summary>
public abstract record CloudLogin
{
    /// <summary>The audience that the forge's token must name: what GitHub is asked for, and what <c>id_tokens</c> of GitLab say. Default: null, no token is asked for.</summary>
    public virtual string? TokenAudience => null;

    /// <summary>Environment variables of the job, by name, that are no secret. Default: none.</summary>
    public virtual IReadOnlyDictionary<string, string> Settings => None;

    /// <summary>Environment variables of the job whose value a variable of the forge holds, such as <c>ARM_CLIENT_ID</c> → <c>AZURE_CLIENT_ID_PROD_APPLY</c>. Default: none.</summary>
    public virtual IReadOnlyDictionary<string, string> ForgeVariables => None;

    /// <summary>Environment variables of the job whose value a secret of the forge holds. Default: none.</summary>
    public virtual IReadOnlyDictionary<string, string> ForgeSecrets => None;

    /// <summary>
    /// A script of bash that takes the identity, run after <see cref="Settings"/>, variables and secrets are set. It finds the forge's token in the file
    /// <c>$ID_TOKEN</c>, and adds lines <c>NAME=VALUE</c> to the file <c>$CREDENTIALS</c>: environment variables of the steps after it, masked in logs where the
    /// forge can. Bash, curl and jq are there. Default: null, nothing is run.
    /// </summary>
    public virtual string? Script => null;

    private static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>();
}
