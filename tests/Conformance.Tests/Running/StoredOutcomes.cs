using System.Text;
using System.Runtime.CompilerServices;
using Infra.Contracts.Files;

namespace Conformance.Tests.Running;

/// <summary>What the programs of one topic do on the public packages: a text file each in <c>Expected/</c>.</summary>
internal static class StoredOutcomes
{
    private const string Heading = "=== ";

    /// <summary>The stored outcome of each program of a topic; empty where nothing is stored.</summary>
    public static IReadOnlyDictionary<string, string> Of(string topic)
    {
        var outcomes = new Dictionary<string, string>();
        if (!File.Exists(PathOf(topic))) return outcomes;
        foreach (var part in File.ReadAllText(PathOf(topic)).Split("\n" + Heading))
        {
            var text = part.StartsWith(Heading, StringComparison.Ordinal) ? part[Heading.Length..] : part;
            var end = text.IndexOf('\n');
            outcomes[text[..end]] = text[(end + 1)..].TrimEnd('\n') + "\n";
        }

        return outcomes;
    }

    /// <summary>Replaces what is stored of a topic.</summary>
    public static void Write(string topic, IEnumerable<(string Name, string Outcome)> outcomes)
    {
        var text = new StringBuilder();
        foreach (var (name, outcome) in outcomes) text.Append(Heading).Append(name).Append('\n').Append(outcome);
        AtomicFile.Write(PathOf(topic), text.ToString());
    }

    /// <summary>The topics that have a file.</summary>
    public static IEnumerable<string> Topics() =>
        Directory.EnumerateFiles(Folder(), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file));

    private static string PathOf(string topic) => Path.Combine(Folder(), topic + ".txt");

    private static string Folder([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "..", "Expected");
}
