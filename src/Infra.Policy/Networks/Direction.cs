namespace Infra.Policy.Networks;

/// <summary>Which way traffic goes.</summary>
public enum Direction
{
    /// <summary>To the protected resource.</summary>
    Inbound,

    /// <summary>From the protected resource.</summary>
    Outbound,
}
