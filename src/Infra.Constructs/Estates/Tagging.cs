namespace Infra.Constructs.Estates;

/// <summary>
/// Puts the estate's tags on every taggable resource of a stack, also on those made through an escape hatch: it works on what the
/// stack is about to write, in which every value is known.
/// </summary>
/// <remarks>
/// Tags stand on each resource rather than in the aws provider's <c>default_tags</c>, so that reviewers, scanners and policies see
/// them, and so that the three clouds work alike.
/// </remarks>
internal static class Tagging
{
    /// <summary>Adds the tags to the resources of a stack's Terraform JSON.</summary>
    /// <returns>The same JSON.</returns>
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

    /// <summary>The tags of all resources of a stack. The last two are the estate's to decide: a resource can't override them.</summary>
    public static Dictionary<string, string> TagsOf(EstateStack stack) => new(stack.Estate.Options.Tags)
    {
        ["environment"] = stack.Environment?.Name ?? "shared",
        ["managed-by"] = "infra",
    };

    private static void Merge(IDictionary<string, object> resource, string argument, Dictionary<string, string> tags)
    {
        // A map that is one expression, such as "${merge(…)}", is the author's own affair and can't be looked into.
        var given = resource.TryGetValue(argument, out var value) ? Map(value) : new Dictionary<string, object>();
        if (given is null) return;
        foreach (var (key, tag) in tags) given[key] = tag;
        resource[argument] = given;
    }

    private static IEnumerable<KeyValuePair<string, object>> Entries(object terraform, string block) =>
        Map(terraform) is { } root && root.TryGetValue(block, out var entries) ? Map(entries)! : [];

    private static IDictionary<string, object>? Map(object value) => value as IDictionary<string, object>;
}
