namespace Infra.Contracts.Identities;

/// <summary>Where the estate's code is hosted, and whose pipelines may therefore take its identities.</summary>
public abstract record SourceRepository
{
    /// <summary>The check that a pull request has to pass: it fails where any job of its pipeline failed, whichever jobs there were.</summary>
    public const string RequiredCheck = "pull-request";

    /// <summary>The branch that is deployed. Default: <c>main</c>.</summary>
    public string DefaultBranch { get; init; } = "main";

    /// <summary>The issuer of the tokens of its jobs.</summary>
    public abstract string TokenIssuer { get; }

    /// <summary>The forge, as construct ids and names of providers say it: <c>github</c> or <c>gitlab</c>.</summary>
    public abstract string Forge { get; }
}
