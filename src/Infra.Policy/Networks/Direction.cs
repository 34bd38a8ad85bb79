namespace Infra.Policy.Networks;

/// <summary>The direction of traffic.</summary>
public enum Direction
{
    /// <summary>To the protected resource.</summary>
    Inbound,

    /// <summary>From the protected resource.</summary>
    Outbound,
}
