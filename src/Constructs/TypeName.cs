namespace Constructs;

/// <summary>The type name of an object in messages: its closest base type that is defined in a library rather than the program.</summary>
internal static class TypeName
{
    /// <summary>Returns the name of the library type of <paramref name="instance"/>.</summary>
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
