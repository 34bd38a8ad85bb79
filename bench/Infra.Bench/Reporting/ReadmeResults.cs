using Infra.Contracts.Files;

namespace Infra.Bench.Reporting;

/// <summary>The part of <c>bench/README.md</c> that shows the last results.</summary>
internal static class ReadmeResults
{
    private const string Heading = "## Results\n";

    /// <summary>Replaces everything below the heading, which is the last of the file.</summary>
    public static void Write(string readme, string results)
    {
        var text = File.ReadAllText(readme);
        var kept = text[..(text.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length)];
        AtomicFile.Write(readme, $"{kept}\n{results}");
    }
}
