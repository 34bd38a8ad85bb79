namespace Infra.Contracts.Identities;

/// <summary>Credentials that the forge keeps as secrets, for a provider that knows no tokens of a forge: Datadog, Cloudflare, a forge itself.</summary>
/// <remarks>
/// Each identity has secrets of its own, so that a plan, which runs code that nobody has read yet, never holds what an apply may do: give the secrets of plans keys
/// that only read. On GitHub those of an apply belong in the environment, on GitLab they are protected and scoped to it.
/// </remarks>
public sealed record SecretLogin : CloudLogin
{
    private SecretLogin(IReadOnlyDictionary<string, string> secrets) => ForgeSecrets = secrets;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> ForgeSecrets { get; }

    /// <summary>The secrets of an identity: <c>DD_API_KEY</c> of the job is <c>DD_API_KEY_PROD_APPLY</c> of the forge.</summary>
    /// <param name="identity">Who.</param>
    /// <param name="variables">The environment variables that the provider reads: upper-case letters, digits and <c>_</c>.</param>
    public static SecretLogin Of(PipelineIdentity identity, params IReadOnlyList<string> variables) => new(variables.ToDictionary(name => name, name => SecretOf(identity, name)));

    /// <summary>The forge's secret that holds a variable of an identity.</summary>
    public static string SecretOf(PipelineIdentity identity, string variable) => $"{variable}_{identity.Environment}_{identity.Access}".Replace('-', '_').ToUpperInvariant();
}
