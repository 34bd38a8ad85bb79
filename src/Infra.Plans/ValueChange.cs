using System.Text.Json.Nodes;

namespace Infra.Plans;

/// <summary>The <c>change</c> of a resource or an output: its values before and after, and the plan's marks on them.</summary>
/// <remarks>https://developer.hashicorp.com/terraform/internals/json-format#change-representation</remarks>
public sealed record ValueChange
{
    /// <summary>The plan's actions, such as <c>delete</c> and <c>create</c>; null if the resource is only listed.</summary>
    public IReadOnlyList<string>? Actions { get; init; }

    /// <summary>The value in the state; null if there is none.</summary>
    public JsonNode? Before { get; init; }

    /// <summary>The value after an apply, as far as it is known; null if there is none.</summary>
    public JsonNode? After { get; init; }

    /// <summary>Marks the parts of <see cref="After"/> that are known only after an apply. <c>true</c> includes everything below it.</summary>
    public JsonNode? AfterUnknown { get; init; }

    /// <summary>Marks the sensitive parts of <see cref="Before"/>.</summary>
    public JsonNode? BeforeSensitive { get; init; }

    /// <summary>Marks the sensitive parts of <see cref="After"/>.</summary>
    public JsonNode? AfterSensitive { get; init; }

    /// <summary>The paths that force a replacement, as lists of names and positions.</summary>
    public IReadOnlyList<JsonArray>? ReplacePaths { get; init; }

    /// <summary>The import; null if there is none.</summary>
    public JsonNode? Importing { get; init; }

    /// <summary>The action; null if it is not one that Terraform or OpenTofu is known to write.</summary>
    internal PlannedAction? Known => string.Join('+', Actions ?? []) switch
    {
        "" => PlannedAction.Described,
        "no-op" => Importing is null ? PlannedAction.NoOp : PlannedAction.Import,
        "read" or "open" or "renew" or "close" => PlannedAction.Read,
        "create" => PlannedAction.Create,
        "update" => PlannedAction.Update,
        "delete+create" or "create+delete" => PlannedAction.Replace,
        "delete" => PlannedAction.Destroy,
        "forget" => PlannedAction.Forget,
        "forget+create" or "create+forget" => PlannedAction.ForgetAndCreate,
        _ => null,
    };

    /// <summary>The action. The reader rejects plans with an unknown one.</summary>
    public PlannedAction Action => Known ?? throw new InvalidOperationException($"Unknown action {string.Join(", ", Actions!)}.");

    /// <summary>
    /// The parts that are sensitive before or after: a value that is sensitive on one side is hidden on both. <c>true</c> includes
    /// everything below it.
    /// </summary>
    public JsonNode? Sensitive => SensitiveMarks.Union(BeforeSensitive, AfterSensitive);
}
