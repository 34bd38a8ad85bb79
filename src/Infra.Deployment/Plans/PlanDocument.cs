using Infra.Contracts.Synthesized;
using Infra.Deployment.Terraform;
using Infra.Plans;
using Infra.Policy.Reading;

namespace Infra.Deployment.Plans;

/// <summary>A saved plan, read from <c>terraform show -json</c>.</summary>
/// <remarks>https://developer.hashicorp.com/terraform/internals/json-format</remarks>
internal sealed class PlanDocument
{
    private readonly Lazy<IReadOnlyList<PlannedWidening>> _widening;
    private readonly Lazy<IReadOnlyList<PlannedWidening>> _opened;

    private PlanDocument(SynthesizedStack stack, Plan plan)
    {
        var paths = new ConstructPaths(stack);
        Stack = stack.Name;
        Changes = [.. plan.Changes.Where(IsChange).Select(change => ToChange(change, paths)).OrderBy(change => change.ConstructPath, StringComparer.Ordinal)];
        ChangesOutputs = plan.Outputs.Values.Any(output => output.Action != PlannedAction.NoOp);
        _widening = new(() => WideningIn(stack, plan, paths));
        _opened = new(() => WideningIn(stack, new() { Changes = plan.Drift }, paths));
    }

    /// <summary>The stack name.</summary>
    public string Stack { get; }

    /// <summary>The changed resources, by construct path.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; }

    /// <summary>The access that the plan grants, permissions first. Computed on first use.</summary>
    public IReadOnlyList<PlannedWidening> Widening => _widening.Value;

    /// <summary>The access that was granted outside Terraform, including where the code leaves it open and no plan would revert it.</summary>
    public IReadOnlyList<PlannedWidening> Opened => _opened.Value;

    /// <summary>Whether an output changes, which affects stacks that read it.</summary>
    public bool ChangesOutputs { get; }

    /// <summary>Whether there is nothing to apply.</summary>
    public bool IsEmpty => Changes.All(change => change.Action == PlannedAction.Read) && !ChangesOutputs;

    /// <summary>Returns the number of resources with an action.</summary>
    public int Count(PlannedAction action) => Changes.Count(change => change.Action == action);

    /// <summary>Reads the plan of a stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="json">The output of <c>terraform show -json</c>.</param>
    public static PlanDocument Read(SynthesizedStack stack, string json) => new(stack, Plan.Read(stack.Name, json));

    private static bool IsChange(ResourceChange resource) => resource.Action is not (PlannedAction.Described or PlannedAction.NoOp);

    private static IReadOnlyList<PlannedWidening> WideningIn(SynthesizedStack stack, Plan plan, ConstructPaths paths) => plan.Changes.Count == 0 ? [] :
    [
        .. from one in Policy.Widenings.Widening.In(PlanReader.Read(stack.Entry, plan, SynthReader.Read(stack)))
           select new PlannedWidening(paths.Of(one.Resource.Address), one.Kind, one.Text),
    ];

    private static PlannedChange ToChange(ResourceChange resource, ConstructPaths paths) => new(
        paths.Of(resource.Address), resource.Address, resource.Type, resource.Action,
        resource.Action is PlannedAction.Update or PlannedAction.Replace or PlannedAction.ForgetAndCreate ? AttributeChanges.Of(resource.Change) : []);
}
