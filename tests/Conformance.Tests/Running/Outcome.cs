using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.Tests.Running;

/// <summary>All that a program did, as one text: what it said, its error, and each file of the output folder, byte for byte.</summary>
internal static partial class Outcome
{
    // Most programs make the same manifest; their outcomes name it instead of repeating it.
    private const string ManifestOfOneStack =
        """
        {
          "stacks": {
            "stack": {
              "annotations": [
              ],
              "constructPath": "stack",
              "dependencies": [
              ],
              "name": "stack",
              "stackMetadataPath": "stacks/stack/metadata.json",
              "synthesizedStackPath": "stacks/stack/cdk.tf.json",
              "workingDirectory": "stacks/stack"
            }
          },
          "version": "0.21.0"
        }
        """;

    /// <summary>Runs a program in a folder of its own.</summary>
    public static string Of(ConformanceProgram program)
    {
        var folder = Directory.CreateTempSubdirectory("conformance-").FullName;
        try
        {
            var run = new ProgramRun(Path.Combine(folder, "cdktf.out"));
            var error = ErrorOf(program, run);
            return Text(run, error, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The first line of an error, without its prefix in JavaScript. What to do about it, an engine says in its own words.</summary>
    public static string ErrorText(Exception error)
    {
        var lines = JavaScriptPrefix().Replace(error.Message, "").Split('\n');
        var text = lines.Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "";
        return WithoutTokenNumbers(text);
    }

    [GeneratedRegex(@"^(Error|AssertionError \[ERR_ASSERTION\]): ")]
    private static partial Regex JavaScriptPrefix();

    // Tokens are numbered per process.
    [GeneratedRegex(@"TOKEN\.\d+|-1\.888\d+e\+289")]
    private static partial Regex TokenNumber();

    private static string WithoutTokenNumbers(string text) =>
        TokenNumber().Replace(text, match => match.Value.StartsWith('T') ? "TOKEN.N" : "NUMBER_TOKEN");

    private static string? ErrorOf(ConformanceProgram program, ProgramRun run)
    {
        try
        {
            program.Invoke(run);
            run.Synth();
            return null;
        }
        catch (Exception error)
        {
            return ErrorText(error);
        }
    }

    private static string Text(ProgramRun run, string? error, string folder)
    {
        var text = new StringBuilder();
        Section(text, "says", WithoutTokenNumbers(Portable(string.Join('\n', run.Lines), folder)), run.Lines.Count > 0);
        Section(text, "error", Portable(error ?? "", folder), error is not null);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            var content = Portable(File.ReadAllText(file), folder);
            if (content == ManifestOfOneStack && name == "cdktf.out/manifest.json") text.Append("--- ").Append(name).Append(" of one stack\n");
            else Section(text, name, content, true);
        }

        return text.ToString();
    }

    private static string Portable(string text, string folder) => text.Replace(folder, "FOLDER").Replace(AppContext.BaseDirectory, "PROGRAM/");

    // Each line has a mark in front, so that a text with any content can be cut at the headings again.
    private static void Section(StringBuilder text, string name, string content, bool present)
    {
        if (!present) return;
        text.Append("--- ").Append(name).Append('\n');
        foreach (var line in content.Split('\n')) text.Append('|').Append(line).Append('\n');
    }
}
