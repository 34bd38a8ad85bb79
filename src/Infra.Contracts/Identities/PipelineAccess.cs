namespace Infra.Contracts.Identities;

/// <summary>What a pipeline's identity is for. No two share one: code of a pull request runs during plan, and an apply may not change what it may do.</summary>
public enum PipelineAccess
{
    /// <summary>Reads, and takes the lock of a state. Trusts pull requests and the default branch.</summary>
    Plan,

    /// <summary>Changes what the estate manages. Trusts one environment of one repository.</summary>
    Apply,

    /// <summary>
    /// Changes the foundation: state storage, and the identities of all pipelines, its own included. Trusts one environment of the forge, which no other pipeline names.
    /// </summary>
    Foundation,
}
