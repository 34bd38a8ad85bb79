namespace Infra.Documentation;

/// <summary>The pages that follow from the code: constructs, commands, rules.</summary>
internal static class ReferencePages
{
    /// <summary>The pages by path, with a table of contents for each folder.</summary>
    /// <param name="docs">The folder with the written pages.</param>
    public static IEnumerable<(string File, string Text)> All(string docs) =>
    [
        .. ConstructReference.Pages(docs),
        .. CommandReference.Pages(),
        .. RuleReference.Pages(),
    ];
}
