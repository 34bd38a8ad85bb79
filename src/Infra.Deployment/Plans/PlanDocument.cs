using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;
using Infra.Policy.Reading;

namespace Infra.Deployment.Plans;

/// <summary>A saved plan, read from <c>terraform show -json</c>.</summary>
/// <remarks>https://developer.hashicorp.com/terraform/internals/json-format</remarks>
internal sealed class PlanDocument
{
    private readonly Lazy<IReadOnlyList<PlannedWidening>> _widening;
    private readonly Lazy<IReadOnlyList<PlannedWidening>> _opened;

    private PlanDocument(string stack, IReadOnlyList<PlannedChange> changes, bool changesOutputs, Func<string, IReadOnlyList<PlannedWidening>> wideningIn)
    {
        (Stack, Changes, ChangesOutputs) = (stack, changes, changesOutputs);
        (_widening, _opened) = (new(() => wideningIn("resource_changes")), new(() => wideningIn("resource_drift")));
    }

    /// <summary>The stack's name.</summary>
    public string Stack { get; }

    /// <summary>Resources that change, by construct path.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; }

    /// <summary>What the plan opens, permissions first; worked out only when it is asked for.</summary>
    public IReadOnlyList<PlannedWidening> Widening => _widening.Value;

    /// <summary>What somebody has opened behind Terraform's back, also where the code leaves it open and no plan would undo it.</summary>
    public IReadOnlyList<PlannedWidening> Opened => _opened.Value;

    /// <summary>Whether an output changes, which stacks that read it will notice.</summary>
    public bool ChangesOutputs { get; }

    /// <summary>Whether there is nothing to apply.</summary>
    public bool IsEmpty => Changes.All(change => change.Action == PlannedAction.Read) && !ChangesOutputs;

    /// <summary>How many resources an action befalls.</summary>
    public int Count(PlannedAction action) => Changes.Count(change => change.Action == action);

    /// <summary>Reads a plan of that stack.</summary>
    public static PlanDocument Read(SynthesizedStack stack, string json)
    {
        var plan = JsonNode.Parse(json)!;
        var paths = new ConstructPaths(stack);
        var nodes = plan["resource_changes"]?.AsArray().Where(node => ToAction(node!, node!["change"]!) != PlannedAction.None).ToList() ?? [];
        return new(
            stack.Name,
            [.. nodes.Select(node => ToChange(node!, paths)).OrderBy(change => change.ConstructPath, StringComparer.Ordinal)],
            plan["output_changes"]?.AsObject().Any(output => ToAction(output.Value!["actions"]!) != PlannedAction.None) ?? false,
            list => WideningIn(stack, plan, list, paths));
    }

    private static IReadOnlyList<PlannedWidening> WideningIn(SynthesizedStack stack, JsonNode plan, string list, ConstructPaths paths)
    {
        if (plan[list] is not JsonArray { Count: > 0 } changes) return [];
        var planned = PlanReader.Read(stack.Entry, new() { ["resource_changes"] = changes.DeepClone() }, SynthReader.Read(stack));
        return [.. Policy.Widenings.Widening.In(planned).Select(one => new PlannedWidening(paths.Of(one.Resource.Address), one.Kind, one.Text))];
    }

    private static PlannedChange ToChange(JsonNode node, ConstructPaths paths)
    {
        var address = (string)node["address"]!;
        var change = node["change"]!;
        var action = ToAction(node, change);
        return new(
            paths.Of(address), address, (string)node["type"]!, action,
            action is PlannedAction.Update or PlannedAction.Replace ? AttributeChanges.Of(change) : []);
    }

    /// <summary>A resource that is only imported or moved changes the state all the same: without an apply it would not be.</summary>
    private static PlannedAction ToAction(JsonNode node, JsonNode change) => ToAction(change["actions"]!) switch
    {
        PlannedAction.None when change["importing"] is not null => PlannedAction.Import,
        PlannedAction.None when node["previous_address"] is not null => PlannedAction.Move,
        var action => action,
    };

    private static PlannedAction ToAction(JsonNode actions) => string.Join(',', actions.AsArray().Select(action => (string)action!)) switch
    {
        "create" => PlannedAction.Create,
        "update" => PlannedAction.Update,
        "delete" => PlannedAction.Destroy,
        "forget" => PlannedAction.Forget,
        "delete,create" or "create,delete" => PlannedAction.Replace,
        "read" => PlannedAction.Read,
        _ => PlannedAction.None,
    };
}
