using System.Text.Json.Nodes;
using Infra.Cli.Access;
using Infra.Cli.Terraform;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Plans;

/// <summary>A saved plan, read from <c>terraform show -json</c>.</summary>
/// <remarks>https://developer.hashicorp.com/terraform/internals/json-format</remarks>
internal sealed class PlanDocument
{
    private PlanDocument(string stack, IReadOnlyList<PlannedChange> changes, IReadOnlyList<WidenedAccess> widening, bool changesOutputs) =>
        (Stack, Changes, Widening, ChangesOutputs) = (stack, changes, widening, changesOutputs);

    /// <summary>The stack's name.</summary>
    public string Stack { get; }

    /// <summary>Resources that change, by construct path.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; }

    /// <summary>Access that the plan gives to somebody who did not have it, by construct path.</summary>
    public IReadOnlyList<WidenedAccess> Widening { get; }

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
            [
                .. nodes.SelectMany(node => Access.Widening.Of(paths.Of((string)node!["address"]!), (string)node["type"]!, node["change"]!))
                    .OrderBy(access => access.ConstructPath, StringComparer.Ordinal),
            ],
            plan["output_changes"]?.AsObject().Any(output => ToAction(output.Value!["actions"]!) != PlannedAction.None) ?? false);
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
