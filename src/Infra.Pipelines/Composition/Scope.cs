using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.Composition;

/// <summary>What the pipelines of one forge are made from: the delivery, the estate as synthesized, and the forge.</summary>
internal sealed class Scope(DeliveryOptions options, SynthOutput output, SourceRepository forge)
{
    public DeliveryOptions Options => options;

    public SourceRepository Forge => forge;

    public IReadOnlyList<EnvironmentEntry> Environments => output.Estate.Environments;

    public IReadOnlyList<string> AllStacks => [.. output.Stacks.Select(stack => stack.Name)];

    /// <summary>The stacks of an environment that pipelines deploy.</summary>
    public IReadOnlyList<SynthesizedStack> Deployed(string environment) =>
        [.. output.Stacks.Where(stack => stack.Entry.Environment == environment && IsActive(stack))];

    /// <summary>Whether pipelines deploy any stack.</summary>
    public bool DeploysAnything => Environments.Any(environment => Deployed(environment.Name).Count > 0);

    /// <summary>
    /// The stacks whose changes are shown with the identity of an environment: its own, and those of the foundation with the last one's.
    /// </summary>
    public IReadOnlyList<SynthesizedStack> Shown(string environment) =>
        [.. output.Stacks.Where(stack => (stack.Entry.Environment ?? Environments[^1].Name) == environment)];

    public bool IsActive(SynthesizedStack stack) => options.Clouds.GetValueOrDefault(stack.Entry.Cloud) is Activation.On;

    /// <summary>The identity of an environment in the clouds of these stacks.</summary>
    public Login LoginOf(string environment, PipelineAccess access, IEnumerable<string> stacks)
    {
        var identity = new PipelineIdentity
        {
            Estate = output.Estate.Name, Environment = environment, Access = access, Repositories = options.Repositories,
        };
        return new(identity, ActiveClouds(stacks).ToDictionary(cloud => cloud.Name, cloud => cloud.Active.Login(identity, forge)));
    }

    /// <summary>The active clouds of these stacks, in order of name.</summary>
    public IEnumerable<(string Name, Activation.On Active)> ActiveClouds(IEnumerable<string> stacks) =>
        from cloud in stacks.Select(name => name.Split('-')[0]).Distinct().Order(StringComparer.Ordinal)
        let active = options.Clouds.GetValueOrDefault(cloud) as Activation.On
        where active is not null
        select (cloud, active);

    public Approval ApprovalOf(string environment) => new(environment, options.Approvals.Contains(environment));

    /// <summary>The gates of an environment.</summary>
    public IEnumerable<JobStep> GatesOf(string environment, bool isSimulated = false)
    {
        var mode = Environments.Single(entry => entry.Name == environment).Gates;
        return options.Gates.Select(tool => new JobStep.Check(new(tool, mode, isSimulated)));
    }

    public bool Has(GateTool tool) => options.Gates.Contains(tool);

    /// <summary>The tools of a job that plans, and of its gates.</summary>
    public IReadOnlyList<Tool> PlanTools =>
    [
        Tool.Dotnet, .. options.Strategy == DeployStrategy.CdktfDeploy ? [Tool.Node] : Array.Empty<Tool>(), Tool.Terraform,
        .. Has(GateTool.Tflint) ? [Tool.Tflint] : Array.Empty<Tool>(), .. Has(GateTool.Conftest) ? [Tool.Conftest] : Array.Empty<Tool>(),
    ];
}
