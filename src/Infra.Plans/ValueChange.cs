using System.Text.Json.Nodes;

namespace Infra.Plans;

/// <summary>The <c>change</c> of a resource or an output: its values before and after, and what a plan marks about them.</summary>
/// <remarks>https://developer.hashicorp.com/terraform/internals/json-format#change-representation</remarks>
public sealed record ValueChange
{
    /// <summary>The words of the plan, such as <c>delete</c> and <c>create</c>; null where the resource is only listed.</summary>
    public IReadOnlyList<string>? Actions { get; init; }

    /// <summary>The value in the state; null if there is none.</summary>
    public JsonNode? Before { get; init; }

    /// <summary>The value after an apply, as far as it is known; null if there is none.</summary>
    public JsonNode? After { get; init; }

    /// <summary>Marks of the parts of <see cref="After"/> that only an apply can tell: <c>true</c> covers everything below it.</summary>
    public JsonNode? AfterUnknown { get; init; }

    /// <summary>Marks of the secret parts of <see cref="Before"/>.</summary>
    public JsonNode? BeforeSensitive { get; init; }

    /// <summary>Marks of the secret parts of <see cref="After"/>.</summary>
    public JsonNode? AfterSensitive { get; init; }

    /// <summary>The paths that force a replacement, each a list of names and positions.</summary>
    public IReadOnlyList<JsonArray>? ReplacePaths { get; init; }

    /// <summary>What is imported; null where nothing is.</summary>
    public JsonNode? Importing { get; init; }

    /// <summary>What the plan does, or null for words that neither Terraform nor OpenTofu is known to write.</summary>
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

    /// <summary>What the plan does. The reader has refused a plan in which it is not known.</summary>
    public PlannedAction Action => Known ?? throw new InvalidOperationException($"Unknown action {string.Join(", ", Actions!)}.");

    /// <summary>
    /// The secret parts before or after: what is secret on one side is shown on neither. <c>true</c> covers everything below it.
    /// </summary>
    public JsonNode? Sensitive => SensitiveMarks.Union(BeforeSensitive, AfterSensitive);
}
