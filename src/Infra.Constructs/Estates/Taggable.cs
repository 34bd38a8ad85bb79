using System.Collections.Concurrent;

namespace Infra.Constructs.Estates;

/// <summary>Finds the tags argument of a Terraform type. Reads it from the L1 classes, so there is no list to maintain.</summary>
internal static class Taggable
{
    // Google's network tags are a list of strings; only maps are tags in this sense.
    private static readonly (string Property, string Argument)[] Candidates =
        [("Tags", "tags"), ("ResourceLabels", "resource_labels"), ("UserLabels", "user_labels"), ("Labels", "labels")];

    private static readonly ConcurrentDictionary<string, string?> Known = new();

    /// <summary>Returns the tags argument, such as <c>tags</c> or <c>resource_labels</c>, or null if the type has none.</summary>
    public static string? ArgumentOf(string terraformType) => Known.GetOrAdd(terraformType, Find);

    private static string? Find(string terraformType)
    {
        var parts = terraformType.Split('_', 2);
        if (parts.Length < 2) return null;
        var resource = Pascal(parts[1]);
        var name = $"HashiCorp.Cdktf.Providers.{Pascal(parts[0])}.{resource}.{resource}";
        // The bindings add an A when a nested block of another class has the same name.
        var config = Type($"{name}Config") ?? Type($"{name}AConfig");
        return Candidates.FirstOrDefault(candidate =>
            config?.GetProperty(candidate.Property)?.PropertyType == typeof(IDictionary<string, string>)).Argument;
    }

    // The provider's assembly is loaded: creating a resource requires its provider, and the same assembly contains both.
    private static Type? Type(string name) =>
        AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is not null);

    private static string Pascal(string snake) =>
        string.Concat(snake.Split('_').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
