namespace Infra.Constructs.Google.Posture;

/// <summary>How soon a GKE cluster gets new versions of Kubernetes.</summary>
public enum ReleaseChannel
{
    /// <summary>As soon as they are out.</summary>
    Rapid,

    /// <summary>After two to three months in the rapid channel.</summary>
    Regular,

    /// <summary>After two to three months more.</summary>
    Stable,
}
