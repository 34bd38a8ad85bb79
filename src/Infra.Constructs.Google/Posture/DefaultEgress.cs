namespace Infra.Constructs.Google.Posture;

/// <summary>The allowed destinations of traffic that no rule matches.</summary>
public enum DefaultEgress
{
    /// <summary>Anywhere.</summary>
    Anywhere,

    /// <summary>The network itself and Google's APIs.</summary>
    NetworkAndApis,
}
