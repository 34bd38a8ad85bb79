namespace Infra.Policy.Rules.Own.Tags;

/// <summary>The types that can be tagged, as the schema of a provider says: one in a line, in the file beside this one.</summary>
internal static class TaggableTypes
{
    /// <summary>Those of the aws provider.</summary>
    public static IReadOnlyList<string> Aws { get; } = Read("aws");

    private static string[] Read(string provider)
    {
        using var stream = typeof(TaggableTypes).Assembly.GetManifestResourceStream($"{typeof(TaggableTypes).Namespace}.{provider}.txt")!;
        using var text = new StreamReader(stream);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
