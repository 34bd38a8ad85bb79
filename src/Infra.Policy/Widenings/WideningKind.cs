namespace Infra.Policy.Widenings;

/// <summary>The kind of new access.</summary>
public enum WideningKind
{
    /// <summary>New permissions.</summary>
    Permissions,

    /// <summary>Newly allowed traffic.</summary>
    Network,
}
