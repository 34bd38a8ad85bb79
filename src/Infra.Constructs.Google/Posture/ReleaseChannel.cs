namespace Infra.Constructs.Google.Posture;

/// <summary>How soon a GKE cluster gets new Kubernetes versions.</summary>
public enum ReleaseChannel
{
    /// <summary>As soon as they are released.</summary>
    Rapid,

    /// <summary>After two to three months in the rapid channel.</summary>
    Regular,

    /// <summary>After another two to three months.</summary>
    Stable,
}
