using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;
using Infra.Policy.Rules.Packs;

namespace Infra.Constructs.Estates;

/// <summary>What all stacks of an organisation have in common.</summary>
public sealed record EstateOptions
{
    /// <summary>2 to 12 lower-case letters or digits. The first part of the name of everything the estate creates.</summary>
    public required string Name { get; init; }

    /// <summary>The environments in order of promotion; at least one.</summary>
    public required IReadOnlyList<DeploymentEnvironment> Environments { get; init; }

    /// <summary>Tags for every taggable resource, besides <c>managed-by</c> and <c>environment</c>. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The versions of Terraform that may work on the stacks, as its <c>required_version</c>: <c>&gt;= 1.11, &lt; 2.0</c>. Default: null, any.</summary>
    /// <remarks>https://developer.hashicorp.com/terraform/language/expressions/version-constraints</remarks>
    public string? RequiredVersion { get; init; }

    /// <summary>
    /// Who belongs to the organisation, or is trusted, besides the accounts, projects, subscriptions and repositories of the stacks: mail
    /// domains, an account that keeps logs, a partner. To the gate everybody else is foreign. Default: nobody.
    /// </summary>
    public EstatePerimeter Perimeter { get; init; } = new();

    /// <summary>Rules of teams, each pack from a package that the estate's project references. Default: none, only those that ship with Infra.</summary>
    public IReadOnlyList<RulePack> RulePacks { get; init; } = [];

    /// <summary>The applications that environments run. Default: none.</summary>
    public IReadOnlyList<Application> Applications { get; init; } = [];

    /// <summary>
    /// The versions that each environment runs, by environment: <see cref="ReleaseFolder.Read"/> of <c>envs/</c>. Default: none yet.
    /// </summary>
    public IReadOnlyDictionary<string, ReleaseFile> Releases { get; init; } = new Dictionary<string, ReleaseFile>();
}
