namespace Infra.Policy.Widenings;

/// <summary>What is wider than it was.</summary>
public enum WideningKind
{
    /// <summary>Somebody may do more.</summary>
    Permissions,

    /// <summary>More traffic gets through.</summary>
    Network,
}
