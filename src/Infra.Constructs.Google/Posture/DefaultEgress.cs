namespace Infra.Constructs.Google.Posture;

/// <summary>Where traffic may go that no rule speaks of.</summary>
public enum DefaultEgress
{
    /// <summary>Anywhere.</summary>
    Anywhere,

    /// <summary>To the network itself and to the provider's APIs.</summary>
    NetworkAndApis,
}
