using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.Composition;

/// <summary>The input of the pipelines of one forge: the delivery, the synthesized estate, and the forge.</summary>
internal sealed class Scope(DeliveryOptions options, SynthOutput output, SourceRepository forge)
{
    public DeliveryOptions Options => options;

    public SourceRepository Forge => forge;

    public IReadOnlyList<EnvironmentEntry> Environments => output.Estate.Environments;

    public IReadOnlyList<string> AllStacks => [.. output.Stacks.Select(stack => stack.Name)];

    /// <summary>The stacks that pipelines deploy under the rules of one forge environment.</summary>
    public IReadOnlyList<SynthesizedStack> Deployed(string onForge) => [.. output.Stacks.Where(stack => PlaceOf(stack) == onForge && IsActive(stack))];

    private string PlaceOf(SynthesizedStack stack) => stack.Entry.Environment ?? PipelineIdentity.FoundationOf(output.Estate.PlanningEnvironment(stack.Entry));

    /// <summary>The environments whose plan identity can read foundations that pipelines deploy.</summary>
    public IReadOnlyList<string> WithFoundation => [.. output.Estate.EnvironmentsWithFoundation().Where(environment => Deployed(PipelineIdentity.FoundationOf(environment)).Count > 0)];

    /// <summary>Whether pipelines deploy any stack.</summary>
    public bool DeploysAnything => Environments.Any(environment => Deployed(environment.Name).Count > 0);

    /// <summary>The environments that a merge deploys.</summary>
    public IReadOnlyList<string> DeployedOnMerge => options.EnvironmentsOnMerge(Environments);

    /// <summary>
    /// The stacks that the plan identity of an environment plans: its own, and those of a foundation with the identity that its
    /// pipelines trust.
    /// </summary>
    public IReadOnlyList<SynthesizedStack> Shown(string environment) =>
        [.. output.Stacks.Where(stack => output.Estate.PlanningEnvironment(stack.Entry) == environment)];

    public bool IsActive(SynthesizedStack stack) => options.Clouds.GetValueOrDefault(stack.Entry.Cloud) is Activation.On;

    /// <summary>
    /// Whether a pull request plans with an identity. GitLab's tokens do not identify merge requests, so no identity trusts them: on GitLab everything is simulated.
    /// </summary>
    public bool HasIdentity(SynthesizedStack stack) => forge is GitHubRepository && IsActive(stack);

    /// <summary>The forge's environment whose rules apply where an identity of an environment makes changes, and whether somebody approves them: always, in a foundation.</summary>
    public (string Environment, bool IsAsked) RulesFor(string environment, PipelineAccess access) =>
        access == PipelineAccess.Foundation ? (PipelineIdentity.FoundationOf(environment), true) : (environment, options.AsksFor(environment));

    /// <summary>The identity of an environment in the clouds of these stacks.</summary>
    public Login LoginOf(string environment, PipelineAccess access, IReadOnlyList<string> stacks)
    {
        var identity = new PipelineIdentity
        {
            Estate = output.Estate.Name, Environment = environment, Access = access, Repositories = options.Repositories,
        };
        return new(identity, ActiveClouds(stacks).ToDictionary(cloud => cloud.Name, cloud => cloud.Active.Login(identity, forge)))
        {
            Runners = output.Estate.RunnersOf(access == PipelineAccess.Foundation ? PipelineIdentity.Foundation : environment),
            Providers = options.Providers.OrderBy(provider => provider.Key, StringComparer.Ordinal)
                .Where(provider => Named(stacks).Any(stack => stack.RequiredProviders.Contains(provider.Key)))
                .ToDictionary(provider => provider.Key, provider => provider.Value(identity, forge)),
        };
    }

    /// <summary>The active clouds of these stacks, in order of name.</summary>
    public IEnumerable<(string Name, Activation.On Active)> ActiveClouds(IEnumerable<string> stacks) =>
        from cloud in Named(stacks).Select(stack => stack.Entry.Cloud).Distinct().Order(StringComparer.Ordinal)
        let active = options.Clouds.GetValueOrDefault(cloud) as Activation.On
        where active is not null
        select (cloud, active);

    private IEnumerable<SynthesizedStack> Named(IEnumerable<string> names) => output.Stacks.IntersectBy(names, stack => stack.Name);

    /// <summary>The names of the active clouds, in order.</summary>
    public IReadOnlyList<string> ActiveCloudNames => [.. options.Clouds.Where(cloud => cloud.Value is Activation.On).Select(cloud => cloud.Key).Order(StringComparer.Ordinal)];

    public bool Has(GateTool tool) => options.Gates.Contains(tool);

    /// <summary>The estate's own gate.</summary>
    public JobStep OwnGate(Selection selection, bool isSimulated = false) => new JobStep.Check(new(GateTool.Infra, Hard(selection), isSimulated));

    /// <summary>Conftest, for jobs with plans.</summary>
    /// <param name="selection">The stacks.</param>
    /// <param name="isLater">Whether a stack without a plan gets one later in this run.</param>
    public IEnumerable<JobStep> Policies(Selection selection, bool isLater) =>
        Has(GateTool.Conftest) ? [new JobStep.Check(new(GateTool.Conftest, Hard(selection)) { IsLater = isLater })] : [];

    /// <summary>The scanners of synthesized JSON. Checkov can fail a pull request; in a deployment, whose commit has already passed it, it only reports.</summary>
    public IEnumerable<JobStep> Scanners(Selection selection, bool isDeployment) =>
        from tool in options.Gates
        where tool is GateTool.Tflint or GateTool.Trivy or GateTool.Checkov
        select new JobStep.Check(new(tool, isDeployment && tool == GateTool.Checkov ? [] : Hard(selection)) { Clouds = Clouds });

    /// <summary>The plans for policy tools; none without such tools.</summary>
    public IEnumerable<Artifact> PlansOf(string job) => Has(GateTool.Conftest) ? [Artifacts.Plans(job)] : [];

    /// <summary>The tools of a job that plans; no third-party tools.</summary>
    public IReadOnlyList<Tool> PlanTools => options.Strategy == DeployStrategy.CdktfDeploy ? [Tool.Dotnet, Tool.Node, Tool.Terraform] : [Tool.Dotnet, Tool.Terraform];

    /// <summary>The tools of a job that checks plans with policies.</summary>
    public IEnumerable<Tool> PolicyTools => Has(GateTool.Conftest) ? [Tool.Conftest] : [];

    /// <summary>The tools of the job that scans.</summary>
    public IEnumerable<Tool> ScanTools => options.Gates.SelectMany(gate => gate switch
    {
        GateTool.Conftest => [Tool.Conftest, Tool.Opa],
        GateTool.Tflint => [Tool.Tflint],
        GateTool.Trivy => [Tool.Trivy],
        GateTool.Checkov => [Tool.Checkov],
        _ => Array.Empty<Tool>(),
    });

    private IReadOnlyList<string> Clouds => [.. output.Stacks.Select(stack => stack.Entry.Cloud).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The stacks whose findings stop a deployment: those of hard environments, and foundations.</summary>
    private IReadOnlyList<string> Hard(Selection selection)
    {
        var soft = Environments.Where(environment => environment.Gates == GateMode.Soft).Select(environment => environment.Name).ToHashSet();
        var stacks = output.Stacks.Where(stack => !soft.Contains(stack.Entry.Environment ?? "")).Select(stack => stack.Name).ToHashSet();
        return [.. selection.Candidates.Where(stacks.Contains)];
    }
}
