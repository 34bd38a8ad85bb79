namespace Infra.Contracts.Identities;

/// <summary>A role of HashiCorp Vault or OpenBao, taken with the token of the forge, and secrets that it may read.</summary>
/// <param name="Address">Such as <c>https://vault.example.com</c>: what the providers' <c>VAULT_ADDR</c> is set to.</param>
/// <param name="Role">The role of the JWT method, whose <c>bound_subject</c> is that of the identity.</param>
/// <remarks>The steps after it have <c>VAULT_TOKEN</c> and one variable for each of <see cref="Secrets"/>. Source: https://developer.hashicorp.com/vault/docs/auth/jwt.</remarks>
public sealed record VaultLogin(string Address, string Role) : CloudLogin
{
    /// <summary>Where the JWT method is mounted. Default: <c>jwt</c>.</summary>
    public string Mount { get; init; } = "jwt";

    /// <summary>The namespace of Vault Enterprise. Default: null, none.</summary>
    public string? Namespace { get; init; }

    /// <summary>Secrets that become environment variables: <c>DD_API_KEY</c> → <c>secret/data/datadog#api_key</c>, the path and the field. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>();

    /// <summary>The address: no token for this Vault is of use for another.</summary>
    public override string TokenAudience => Address;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Settings => Namespace is null
        ? new Dictionary<string, string> { ["VAULT_ADDR"] = Address }
        : new Dictionary<string, string> { ["VAULT_ADDR"] = Address, ["VAULT_NAMESPACE"] = Namespace };

    /// <inheritdoc/>
    public override string Script => $$"""
        vault() { curl --silent --show-error --fail-with-body --retry 3 --header "X-Vault-Namespace: ${VAULT_NAMESPACE:-}" --header "X-Vault-Token: ${VAULT_TOKEN:-}" "${@:2}" "$VAULT_ADDR/v1/$1"; }
        VAULT_TOKEN=$(jq --null-input --arg role {{ShellWord.Quoted(Role)}} --rawfile jwt "$ID_TOKEN" '{role: $role, jwt: $jwt}' | vault {{ShellWord.Quoted($"auth/{Mount}/login")}} --data @- | jq --exit-status --raw-output .auth.client_token)
        echo "VAULT_TOKEN=$VAULT_TOKEN" >> "$CREDENTIALS"
        {{string.Concat(Secrets.OrderBy(secret => secret.Key, StringComparer.Ordinal).Select(Read))}}
        """.TrimEnd();

    // A secret of version 2 of the engine has its fields one level deeper.
    private static string Read(KeyValuePair<string, string> secret)
    {
        var parts = secret.Value.Split('#', 2);
        return $$"""
            value=$(vault {{ShellWord.Quoted(parts[0])}} | jq --exit-status --raw-output --arg field {{ShellWord.Quoted(parts[^1])}} '.data | (.data? // .)[$field]')
            echo "{{secret.Key}}=$value" >> "$CREDENTIALS"

            """;
    }
}
