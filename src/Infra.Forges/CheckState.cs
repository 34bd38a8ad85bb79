namespace Infra.Forges;

/// <summary>The state of a pull request's checks.</summary>
internal enum CheckState
{
    /// <summary>Not started or not completed.</summary>
    Pending,

    /// <summary>All passed.</summary>
    Passed,

    /// <summary>At least one failed or was cancelled.</summary>
    Failed,
}
