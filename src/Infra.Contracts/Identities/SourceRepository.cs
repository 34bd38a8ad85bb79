namespace Infra.Contracts.Identities;

/// <summary>Where the estate's code is hosted, and whose pipelines may therefore take its identities.</summary>
public abstract record SourceRepository
{
    /// <summary>The branch that is deployed. Default: <c>main</c>.</summary>
    public string DefaultBranch { get; init; } = "main";
}
