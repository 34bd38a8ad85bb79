using Infra.Contracts.Identities;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;
using Infra.Policy.Rules.Packs;

namespace Infra.Constructs.Estates;

/// <summary>Options shared by all stacks of an organization.</summary>
public sealed record EstateOptions
{
    /// <summary>2 to 12 lower-case letters or digits. The first part of the name of everything the estate creates.</summary>
    public required string Name { get; init; }

    /// <summary>The environments, in order of promotion. At least one.</summary>
    public required IReadOnlyList<DeploymentEnvironment> Environments { get; init; }

    /// <summary>Tags for every taggable resource, in addition to <c>managed-by</c> and <c>environment</c>. Default: empty.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The Terraform versions allowed, written as <c>required_version</c>, such as <c>&gt;= 1.11, &lt; 2.0</c>. Default: null, any version.</summary>
    /// <remarks>https://developer.hashicorp.com/terraform/language/expressions/version-constraints</remarks>
    public string? RequiredVersion { get; init; }

    /// <summary>
    /// Members and trusted parties besides the accounts, projects, subscriptions and repositories of the stacks, such as mail domains, a log archive
    /// account or a partner. The gate treats every other identity as foreign. Default: empty.
    /// </summary>
    public EstatePerimeter Perimeter { get; init; } = new();

    /// <summary>
    /// The machines on which pipelines work in the clouds: for what serves all environments, and for each environment that names none of its own.
    /// Default: <see cref="PipelineRunners.Hosted"/>.
    /// </summary>
    public PipelineRunners Runners { get; init; } = PipelineRunners.Hosted;

    /// <summary>Rule packs of teams, each from a package that the estate's project references. Default: empty, only the rules that ship with Infra.</summary>
    public IReadOnlyList<RulePack> RulePacks { get; init; } = [];

    /// <summary>The applications that environments run. Default: empty.</summary>
    public IReadOnlyList<Application> Applications { get; init; } = [];

    /// <summary>
    /// The application versions of each environment, by environment, usually from <see cref="ReleaseFolder.Read"/> of <c>envs/</c>. Default: empty.
    /// </summary>
    public IReadOnlyDictionary<string, ReleaseFile> Releases { get; init; } = new Dictionary<string, ReleaseFile>();
}
