using System.Text.Json.Nodes;
using Infra.Cli.Terraform;
using Infra.Contracts.Synthesized;
using Infra.Policy.Reading;
using Infra.Policy.Widenings;

namespace Infra.Cli.Plans;

/// <summary>A saved plan, read from <c>terraform show -json</c>.</summary>
/// <remarks>https://developer.hashicorp.com/terraform/internals/json-format</remarks>
internal sealed class PlanDocument
{
    private readonly Lazy<IReadOnlyList<PlannedWidening>> _widenings;
    private readonly Lazy<PlanDrift> _drift;

    private PlanDocument(SynthesizedStack stack, JsonObject plan)
    {
        var paths = new ConstructPaths(stack);
        Stack = stack.Name;
        Changes = ChangesIn(plan["resource_changes"], paths);
        ChangesOutputs = plan["output_changes"]?.AsObject().Any(output => ToAction(output.Value!["actions"]!) != PlannedAction.None) ?? false;
        _widenings = new(() => WideningsOf(stack, plan, paths));
        _drift = new(() => new(
            ChangesIn(plan["resource_drift"], paths), WideningsOf(stack, new() { ["resource_changes"] = plan["resource_drift"]?.DeepClone() ?? new JsonArray() }, paths)));
    }

    /// <summary>The stack's name.</summary>
    public string Stack { get; }

    /// <summary>Resources that change, by construct path.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; }

    /// <summary>Whether an output changes, which stacks that read it will notice.</summary>
    public bool ChangesOutputs { get; }

    /// <summary>What it opens, permissions first; worked out only when it is asked for.</summary>
    public IReadOnlyList<PlannedWidening> Widenings => _widenings.Value;

    /// <summary>What has changed in the cloud since the state was written; worked out only when it is asked for.</summary>
    public PlanDrift Drift => _drift.Value;

    /// <summary>Whether there is nothing to apply.</summary>
    public bool IsEmpty => Changes.All(change => change.Action == PlannedAction.Read) && !ChangesOutputs;

    /// <summary>How many resources an action befalls.</summary>
    public int Count(PlannedAction action) => Changes.Count(change => change.Action == action);

    /// <summary>Reads a plan of that stack.</summary>
    public static PlanDocument Read(SynthesizedStack stack, string json) => new(stack, JsonNode.Parse(json)!.AsObject());

    private static IReadOnlyList<PlannedChange> ChangesIn(JsonNode? changes, ConstructPaths paths) =>
    [
        .. (changes?.AsArray().Select(change => ToChange(change!, paths)) ?? [])
            .Where(change => change.Action != PlannedAction.None).OrderBy(change => change.ConstructPath, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<PlannedWidening> WideningsOf(SynthesizedStack stack, JsonObject plan, ConstructPaths paths) =>
    [
        .. Widening.In(PlanReader.Read(stack.Entry, plan, SynthReader.Read(stack)))
            .Select(one => new PlannedWidening(one.Kind, paths.Of(one.Resource.Address), one.Resource.Address, one.Resource.Type, one.Text)),
    ];

    private static PlannedChange ToChange(JsonNode node, ConstructPaths paths)
    {
        var address = (string)node["address"]!;
        var change = node["change"]!;
        var action = ToAction(change["actions"]!);
        return new(
            paths.Of(address), address, (string)node["type"]!, action,
            action is PlannedAction.Update or PlannedAction.Replace ? AttributeChanges.Of(change) : []);
    }

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
