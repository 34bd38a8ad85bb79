namespace Constructs;

/// <summary>The name by which messages call the type of an object: the nearest type that a library and not a program defines.</summary>
internal static class TypeName
{
    /// <summary>The name of the library type of <paramref name="instance"/>.</summary>
    public static string Of(object instance)
    {
        var type = instance.GetType();
        while (type.BaseType is { } parent && !IsLibrary(type))
        {
            type = parent;
        }

        return type.Name;
    }

    private static bool IsLibrary(Type type) =>
        type.Namespace is { } name
        && (name == "Constructs"
            || name.StartsWith("HashiCorp.Cdktf", StringComparison.Ordinal)
            || name.StartsWith("Io.Cdktn", StringComparison.Ordinal));
}
