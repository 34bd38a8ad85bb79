namespace Infra.Contracts.Identities;

/// <summary>A user-assigned identity of Azure with a federated credential.</summary>
/// <param name="TenantId">The Entra tenant.</param>
/// <param name="SubscriptionId">The subscription in which the job works.</param>
/// <param name="ClientIdVariable">
/// The forge's variable that holds the identity's client id. Azure chooses the id, so that it is known only after the foundation was applied.
/// </param>
public sealed record AzureLogin(string TenantId, string SubscriptionId, string ClientIdVariable) : CloudLogin
{
    /// <summary>The audience of the token.</summary>
    public const string Audience = "api://AzureADTokenExchange";

    /// <inheritdoc/>
    public override string TokenAudience => Audience;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["ARM_SUBSCRIPTION_ID"] = SubscriptionId, ["ARM_TENANT_ID"] = TenantId, ["ARM_USE_OIDC"] = "true",
    };

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> ForgeVariables => new Dictionary<string, string> { ["ARM_CLIENT_ID"] = ClientIdVariable };

    /// <summary>The identity in a subscription; its variable is <c>AZURE_CLIENT_ID_PROD_APPLY</c> or alike.</summary>
    public static AzureLogin Of(PipelineIdentity identity, string tenantId, string subscriptionId) =>
        new(tenantId, subscriptionId, VariableOf(identity));

    /// <summary>The forge's variable that holds the client id of an identity.</summary>
    public static string VariableOf(PipelineIdentity identity) => $"AZURE_CLIENT_ID_{identity.Environment}_{identity.Access}".ToUpperInvariant();
}
