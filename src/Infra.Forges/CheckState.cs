namespace Infra.Forges;

/// <summary>Where the checks of a pull request stand.</summary>
internal enum CheckState
{
    /// <summary>They have not begun, or not ended.</summary>
    Pending,

    /// <summary>All is well.</summary>
    Passed,

    /// <summary>Something is not, or was stopped.</summary>
    Failed,
}
