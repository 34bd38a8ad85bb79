namespace Infra.Constructs.Google.Posture;

/// <summary>The zones of a cluster's control plane and nodes.</summary>
public enum ControlPlaneSpread
{
    /// <summary>One zone. If it fails, the cluster fails.</summary>
    OneZone,

    /// <summary>All zones of the region.</summary>
    AllZones,
}
