namespace Infra.Constructs.Azure;

/// <summary>The protocol of a rule.</summary>
public enum SecurityProtocol
{
    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,

    /// <summary>ICMP, which has no ports.</summary>
    Icmp,

    /// <summary>All protocols.</summary>
    Any,
}
