namespace Infra.Constructs.Google.Posture;

/// <summary>Over how many zones the control plane and the nodes of a cluster are spread.</summary>
public enum ControlPlaneSpread
{
    /// <summary>All in one zone: the cluster fails with it.</summary>
    OneZone,

    /// <summary>Over the zones of the region.</summary>
    AllZones,
}
