using Infra.Constructs.Naming;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Estates;

/// <summary>One Terraform root module with one state. Its base classes for each cloud add the provider.</summary>
public abstract class EstateStack : TerraformStack
{
    /// <summary>Creates the stack <c>CLOUD-ENVIRONMENT-PART</c>, or <c>CLOUD-PART</c> where it serves all environments.</summary>
    /// <param name="estate">The estate it belongs to.</param>
    /// <param name="cloud"><c>aws</c>, <c>google</c>, <c>azure</c> or <c>github</c>.</param>
    /// <param name="environment">Its environment; null for a foundation stack, which is hardened.</param>
    /// <param name="part">What it holds, in lower case: <c>network</c>, <c>cluster</c>, …</param>
    /// <param name="state">Where its state is stored, under <c>CLOUD/ENVIRONMENT/PART/terraform.tfstate</c>.</param>
    /// <exception cref="Infra.Contracts.Problems.InfraException">INFRA1103: the estate has a stack of this name.</exception>
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

    /// <summary>The estate it belongs to.</summary>
    public Estate Estate { get; }

    /// <summary>What it holds: <c>network</c>, <c>cluster</c>, …</summary>
    public string Part => Entry.Part;

    /// <summary>Its environment; null for a foundation stack, which serves them all.</summary>
    public DeploymentEnvironment? Environment { get; }

    /// <summary>Its name, which is also the name of its folder in the output and of its jobs in the pipelines.</summary>
    public string Name => Entry.Name;

    /// <summary>The preset its constructs take unless they are given another posture. What serves all environments is hardened.</summary>
    public PostureLevel PostureLevel => Environment?.Posture ?? PostureLevel.Hardened;

    /// <summary>The account, project or subscription and the region that it is deployed to. Default: the cloud as a whole.</summary>
    protected internal virtual (string Account, string Region) Place => (Entry.Cloud, "");

    internal StackEntry Entry { get; private set; }

    /// <summary>Lets the plan identity of an environment show what a pull request would change in this stack, which serves several.</summary>
    internal void PlanAs(string environment) => Entry = Entry with { PlannedAs = environment == Estate.Environments[^1].Name ? null : environment };

    /// <summary>The name of a resource: <c>ESTATE-ENVIRONMENT-suffix</c>, or <c>ESTATE-suffix</c> in a foundation stack.</summary>
    /// <exception cref="Infra.Contracts.Problems.InfraException">INFRA1106: the provider does not take such a name.</exception>
    public string ResourceName(string suffix, NameRule rule) =>
        rule.Check(Name, string.Join('-', new[] { Estate.Name, Environment?.Name, suffix }.OfType<string>()));

    /// <summary>The stack's Terraform JSON, with the estate's tags on every resource that takes tags.</summary>
    public override object ToTerraform() => Tagging.Apply(base.ToTerraform(), this);

    private static string NameOf(string cloud, DeploymentEnvironment? environment, string part) =>
        environment is null ? $"{cloud}-{part}" : $"{cloud}-{environment.Name}-{part}";
}
