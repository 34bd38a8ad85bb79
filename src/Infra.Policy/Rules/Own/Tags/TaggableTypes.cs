namespace Infra.Policy.Rules.Own.Tags;

/// <summary>
/// The types that can be tagged, as the schema of a provider says: one in a line of the files beside this one, with the argument
/// where it is not <c>tags</c>.
/// </summary>
public static class TaggableTypes
{
    private const string Tags = "tags";

    /// <summary>Those of the aws provider, with the argument that takes the tags.</summary>
    public static IReadOnlyDictionary<string, string> Aws { get; } = Read("aws");

    /// <summary>Those of the google provider.</summary>
    public static IReadOnlyDictionary<string, string> Google { get; } = Read("google");

    /// <summary>Those of the azurerm provider.</summary>
    public static IReadOnlyDictionary<string, string> Azurerm { get; } = Read("azurerm");

    /// <summary>Those of all providers.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Aws.Concat(Google).Concat(Azurerm).ToDictionary();

    private static Dictionary<string, string> Read(string provider)
    {
        using var stream = typeof(TaggableTypes).Assembly.GetManifestResourceStream($"{typeof(TaggableTypes).Namespace}.{provider}.txt")!;
        using var text = new StreamReader(stream);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(words => words[0], words => words.ElementAtOrDefault(1) ?? Tags);
    }
}
