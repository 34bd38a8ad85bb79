namespace Infra.Contracts.Identities;

/// <summary>What a pipeline's identity is for. The two never share one: code of a pull request runs during plan.</summary>
public enum PipelineAccess
{
    /// <summary>Reads, and takes the lock of a state. Trusts pull requests and the default branch.</summary>
    Plan,

    /// <summary>Changes what the estate manages. Trusts one environment of one repository.</summary>
    Apply,
}
