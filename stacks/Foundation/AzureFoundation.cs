using Infra.Constructs.Azure;
using Infra.Constructs.Azure.Pipelines;
using Infra.Constructs.Azure.Posture;
using Infra.Constructs.Azure.State;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;
using Infra.Stacks.Azure;

namespace Infra.Stacks.Foundation;

/// <summary>What must exist in Azure before a pipeline can run: the storage of states, and the pipelines' identities.</summary>
public sealed class AzureFoundation : AzureStack
{
    private const string NoNetwork = "The foundation has no network; the firewall lets in the runners' addresses and nobody else";

    /// <summary>Creates <c>azure-foundation</c>.</summary>
    public AzureFoundation(Estate estate) : base(estate, null, "foundation", AzureSettings.Shared(estate))
    {
        Pipelines = new AzurePipelines(this, "Pipelines", new()
        {
            Repositories = Acme.Repositories,
            Subscriptions = estate.Environments.ToDictionary(environment => environment, environment => AzureSettings.Of(estate, environment).Subscription),
            State = CreateStorage(),
            AssignableRoles = [BuiltInRole.KeyVaultCryptoServiceEncryptionUser, BuiltInRole.NetworkContributor, BuiltInRole.Reader],
        });
        Pipelines.Foundation.AcceptRisk(
            ["AZU-0052", "INFRA-AZURE-OWNER"], "It defines and assigns the roles of all pipelines, and only an approved run of the foundation's pipeline takes it", Settings.Owner, Settings.ExceptionsEnd);
        foreach (var identity in Pipelines.Identities)
            _ = new TerraformOutput(this, $"{identity.Identity.Name}-client-id", new TerraformOutputConfig { Value = identity.ClientId });
    }

    /// <summary>The pipelines' identities.</summary>
    public AzurePipelines Pipelines { get; }

    private AzureStateStorage CreateStorage() => new(this, "State", new()
    {
        KeysExpire = new(2028, 12, 31),
        Posture = StorageAccountPosture.Hardened.Except(posture => posture with { PrivateOnly = false }, NoNetwork, Settings.Owner, Settings.ExceptionsEnd),
        VaultPosture = KeyVaultPosture.Hardened.Except(posture => posture with { PrivateEndpoint = false }, NoNetwork, Settings.Owner, Settings.ExceptionsEnd),
    });
}
