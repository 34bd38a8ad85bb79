namespace Infra.Constructs.Estates;

/// <summary>
/// Adds the estate's tags to every taggable resource of a stack, including those made through an escape hatch. Works on the JSON about to be written,
/// where every value is known.
/// </summary>
/// <remarks>
/// Tags are set on each resource rather than through the aws provider's <c>default_tags</c>, so that reviewers, scanners and policies see them, and
/// so that all clouds behave alike.
/// </remarks>
internal static class Tagging
{
    /// <summary>The tag <c>environment</c> of what serves all environments.</summary>
    public const string Shared = "shared";

    /// <summary>Adds the tags to the resources of a stack's Terraform JSON.</summary>
    /// <returns>The same instance.</returns>
    public static object Apply(object terraform, EstateStack stack)
    {
        var tags = TagsOf(stack);
        foreach (var (type, resources) in Entries(terraform, "resource"))
        {
            if (Taggable.ArgumentOf(type) is not { } argument) continue;
            foreach (var resource in Map(resources)!.Values) Merge(Map(resource)!, argument, tags);
        }

        return terraform;
    }

    /// <summary>Returns the tags for all resources of a stack. Resources cannot override the last two, <c>managed-by</c> and <c>environment</c>.</summary>
    public static Dictionary<string, string> TagsOf(EstateStack stack) => new(stack.Estate.Options.Tags)
    {
        ["environment"] = stack.Environment?.Name ?? Shared,
        ["managed-by"] = "infra",
    };

    private static void Merge(IDictionary<string, object> resource, string argument, Dictionary<string, string> tags)
    {
        // A map that is a single expression, such as "${merge(…)}", cannot be inspected and is left to its author.
        var given = resource.TryGetValue(argument, out var value) ? Map(value) : new Dictionary<string, object>();
        if (given is null) return;
        foreach (var (key, tag) in tags) given[key] = tag;
        resource[argument] = given;
    }

    private static IEnumerable<KeyValuePair<string, object>> Entries(object terraform, string block) =>
        Map(terraform) is { } root && root.TryGetValue(block, out var entries) ? Map(entries)! : [];

    private static IDictionary<string, object>? Map(object value) => value as IDictionary<string, object>;
}
