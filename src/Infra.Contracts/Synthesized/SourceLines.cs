using System.Text.Json;

namespace Infra.Contracts.Synthesized;

/// <summary>
/// <c>cdktf.out/sources.json</c>: the line of C# that made each construct, as <c>PATH:LINE</c> from the root of the repository. It is beside the
/// Terraform JSON, not in it: moving code changes no stack.
/// </summary>
/// <param name="Lines">Line by construct path.</param>
public sealed record SourceLines(IReadOnlyDictionary<string, string> Lines)
{
    /// <summary>The file's name in the output folder of synth.</summary>
    public const string FileName = "sources.json";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Nothing is known.</summary>
    public static SourceLines None { get; } = new(new Dictionary<string, string>());

    /// <summary>Reads an output folder; one without the file knows nothing.</summary>
    /// <exception cref="JsonException">The file is not what its name says.</exception>
    public static SourceLines Load(string directory)
    {
        var file = Path.Combine(directory, FileName);
        return File.Exists(file) ? new(JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file)) ?? []) : None;
    }

    /// <summary>The line that made a construct, or the one that it is a part of; null where that is not known.</summary>
    public string? Of(string constructPath)
    {
        for (var path = constructPath; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOf('/'))])
            if (Lines.TryGetValue(path, out var line)) return line;
        return null;
    }

    /// <summary>The file's text; the same bytes for the same lines.</summary>
    public string ToJson() => JsonSerializer.Serialize(new SortedDictionary<string, string>(Lines.ToDictionary(), StringComparer.Ordinal), Format) + "\n";
}
