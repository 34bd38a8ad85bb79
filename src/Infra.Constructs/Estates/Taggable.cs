using System.Collections.Concurrent;

namespace Infra.Constructs.Estates;

/// <summary>Which Terraform types can be tagged, and through which argument: read off the L1 classes, so that no list can be forgotten.</summary>
internal static class Taggable
{
    // A network tag of Google is a list of strings; only maps are tags in this sense.
    private static readonly (string Property, string Argument)[] Candidates =
        [("Tags", "tags"), ("ResourceLabels", "resource_labels"), ("UserLabels", "user_labels"), ("Labels", "labels")];

    private static readonly ConcurrentDictionary<string, string?> Known = new();

    /// <summary>The argument that takes tags, such as <c>tags</c> or <c>resource_labels</c>; null where the type has none.</summary>
    public static string? ArgumentOf(string terraformType) => Known.GetOrAdd(terraformType, Find);

    private static string? Find(string terraformType)
    {
        var parts = terraformType.Split('_', 2);
        if (parts.Length < 2) return null;
        var resource = Pascal(parts[1]);
        var name = $"HashiCorp.Cdktf.Providers.{Pascal(parts[0])}.{resource}.{resource}";
        // The bindings add an A where a nested block of another class has the same name.
        var config = Type($"{name}Config") ?? Type($"{name}AConfig");
        return Candidates.FirstOrDefault(candidate =>
            config?.GetProperty(candidate.Property)?.PropertyType == typeof(IDictionary<string, string>)).Argument;
    }

    // Whoever has a resource has made its provider, from the assembly that holds both.
    private static Type? Type(string name) =>
        AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is not null);

    private static string Pascal(string snake) =>
        string.Concat(snake.Split('_').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
