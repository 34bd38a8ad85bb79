using Infra.Constructs.Naming;
using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Estates;

/// <summary>A Terraform root module with its own state. The subclass for each cloud adds the provider.</summary>
public abstract class EstateStack : TerraformStack
{
    /// <summary>Creates the stack <c>CLOUD-ENVIRONMENT-PART</c>, or the foundation stack <c>CLOUD-PART</c>, which serves all environments.</summary>
    /// <param name="estate">The estate that contains the stack.</param>
    /// <param name="cloud"><c>aws</c>, <c>google</c>, <c>azure</c> or <c>github</c>.</param>
    /// <param name="environment">The environment, or null for a foundation stack, which is hardened.</param>
    /// <param name="part">The part of the infrastructure it contains, in lower case, such as <c>network</c> or <c>cluster</c>.</param>
    /// <param name="state">Where to store the state. The key is <c>CLOUD/ENVIRONMENT/PART/terraform.tfstate</c>.</param>
    /// <exception cref="Infra.Contracts.Problems.InfraException">INFRA1103: the estate already has a stack with this name.</exception>
    protected EstateStack(Estate estate, string cloud, DeploymentEnvironment? environment, string part, StateBackend state)
        : base(estate.Claim(NameOf(cloud, environment, part)), NameOf(cloud, environment, part))
    {
        Estate = estate;
        Environment = environment;
        Entry = new(
            NameOf(cloud, environment, part), cloud, environment?.Name, part,
            string.Join('/', new[] { cloud, environment?.Name, part, "terraform.tfstate" }.OfType<string>()));
        state.Configure(this, Entry.StateKey);
        if (estate.Options.RequiredVersion is { } version) AddOverride("terraform.required_version", version);
        estate.Add(this);
        estate.Sources.Note(Name);
    }

    /// <summary>The estate that contains the stack.</summary>
    public Estate Estate { get; }

    /// <summary>The part of the infrastructure it contains, such as <c>network</c> or <c>cluster</c>.</summary>
    public string Part => Entry.Part;

    /// <summary>The environment, or null for a foundation stack, which serves all environments.</summary>
    public DeploymentEnvironment? Environment { get; }

    /// <summary>The stack's name, also used for its output folder and its pipeline jobs.</summary>
    public string Name => Entry.Name;

    /// <summary>The posture preset for constructs that are not given a posture. Foundation stacks are hardened.</summary>
    public PostureLevel PostureLevel => Environment?.Posture ?? PostureLevel.Hardened;

    /// <summary>The account, project or subscription and the region the stack is deployed to. Default: the cloud name and an empty region.</summary>
    protected internal virtual (string Account, string Region) Place => (Entry.Cloud, "");

    internal StackEntry Entry { get; private set; }

    /// <summary>The environments whose pipelines work on it, or on states that it stores: its own, or all.</summary>
    internal IReadOnlyList<DeploymentEnvironment> Served => Environment is { } own ? [own] : Estate.Environments;

    /// <summary>The addresses of the machines that work on it, or on states that it stores.</summary>
    internal IReadOnlyList<string> RunnerAddresses =>
    [
        .. Served.Select(Estate.RunnersOf).Concat(Environment is null ? [Estate.Options.Runners] : Array.Empty<PipelineRunners>())
            .SelectMany(runners => runners.Addresses).Distinct(),
    ];

    /// <summary>Makes pull requests plan this foundation stack with the plan identity of an environment.</summary>
    internal void PlanAs(string environment) => Entry = Entry with { PlannedAs = environment == Estate.Environments[^1].Name ? null : environment };

    /// <summary>Returns the name of a resource: <c>ESTATE-ENVIRONMENT-suffix</c>, or <c>ESTATE-suffix</c> in a foundation stack.</summary>
    /// <exception cref="Infra.Contracts.Problems.InfraException">INFRA1106: the name breaks the provider's rule.</exception>
    public string ResourceName(string suffix, NameRule rule) =>
        rule.Check(Name, string.Join('-', new[] { Estate.Name, Environment?.Name, suffix }.OfType<string>()));

    /// <summary>Returns the stack's Terraform JSON, with the estate's tags on every taggable resource.</summary>
    public override object ToTerraform() => Tagging.Apply(base.ToTerraform(), this);

    private static string NameOf(string cloud, DeploymentEnvironment? environment, string part) =>
        environment is null ? $"{cloud}-{part}" : $"{cloud}-{environment.Name}-{part}";
}
