using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Infra.Testing;

/// <summary>
/// Chromium, which looks at pages in light and dark at 400, 1400 and 1920 pixels, and axe-core in it. Where <c>INFRA_SCREENSHOTS</c> names a folder, it
/// leaves pictures there for people.
/// </summary>
public static class Browser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Asserts that pages can be read by everybody: no serious violation, nothing wider than the window, no request, no error of a script.</summary>
    /// <param name="pages">HTML by name of the page.</param>
    public static void AssertReadable(IReadOnlyDictionary<string, string> pages)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, html) in pages) File.WriteAllText(folder[$"{name}.html"], html);
        AssertReadable(null, [.. pages.Keys.Select(name => folder[$"{name}.html"])]);
    }

    /// <summary>The same of pages of a site, which needs a server.</summary>
    /// <param name="site">Its folder; null: the pages are files.</param>
    /// <param name="pages">Their paths from there.</param>
    public static void AssertReadable(string? site, IReadOnlyList<string> pages)
    {
        var browser = Find();
        var input = JsonSerializer.Serialize(new { browser, folder = Environment.GetEnvironmentVariable("INFRA_SCREENSHOTS"), site, pages });

        var seen = JsonNode.Parse(NodeTool.Run("browse.mjs", input))!.AsObject();

        Assert.Equal(pages.Count * 6, seen.Count);
        var faults = seen.SelectMany(look => look.Value!.AsObject().SelectMany(kind => kind.Value!.AsArray().Select(fault => $"{look.Key}, {kind.Key}: {fault}"))).ToList();
        if (faults.Count > 0) Assert.Fail(string.Join('\n', faults));
    }

    private static string Find()
    {
        var folders = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator);
        var found = Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (found is null) Assert.Skip("No browser looks at the pages: install Chromium and put it on the search path.");
        return found;
    }
}
