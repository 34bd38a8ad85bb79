using Infra.Constructs.Azure.Posture;
using Infra.Constructs.Posture;
using Infra.Constructs.State;

namespace Infra.Constructs.Azure;

/// <summary>Options of <see cref="StorageAccount"/>.</summary>
public sealed record StorageAccountOptions
{
    /// <summary>
    /// The part of its name behind estate and environment, in lower-case letters and digits; the start of the subscription's id follows. All of
    /// it, without hyphens: at most 24 characters.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The resource group it stands in.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>The vault in which its key is made for <see cref="Encryption.CustomerKey"/>.</summary>
    public KeyVault? Vault { get; init; }

    /// <summary>The network from which it is reached when the posture makes it private.</summary>
    public IVirtualNetwork? Network { get; init; }

    /// <summary>Where its request log goes, if the posture asks for one.</summary>
    public LogAnalyticsWorkspace? Workspace { get; init; }

    /// <summary>Whether a blob that is overwritten keeps its former versions. Default: true. Logs that grow line by line do without.</summary>
    public bool KeepVersions { get; init; } = true;

    /// <summary>What of it goes after a while. Default: nothing.</summary>
    public ObjectExpiry? Expires { get; init; }

    /// <summary>Default: the preset of the environment.</summary>
    public StorageAccountPosture? Posture { get; init; }
}
