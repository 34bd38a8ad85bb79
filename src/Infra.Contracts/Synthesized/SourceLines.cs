using System.Text.Json;

namespace Infra.Contracts.Synthesized;

/// <summary>
/// The source line that created each construct: <c>cdktf.out/sources.json</c>. Lines are <c>PATH:LINE</c>, relative to the repository root.
/// The file is separate from the Terraform JSON, so that moving code changes no stack.
/// </summary>
/// <param name="Lines">Lines by construct path.</param>
public sealed record SourceLines(IReadOnlyDictionary<string, string> Lines)
{
    /// <summary>The file name in the output folder.</summary>
    public const string FileName = "sources.json";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An empty instance.</summary>
    public static SourceLines None { get; } = new(new Dictionary<string, string>());

    /// <summary>Reads the file from an output folder; returns an empty instance if it does not exist.</summary>
    /// <exception cref="JsonException">The file is not valid.</exception>
    public static SourceLines Load(string directory)
    {
        var file = Path.Combine(directory, FileName);
        return File.Exists(file) ? new(JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file)) ?? []) : None;
    }

    /// <summary>Returns the line that created a construct or its closest ancestor; null if unknown.</summary>
    public string? Of(string constructPath)
    {
        for (var path = constructPath; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOf('/'))])
            if (Lines.TryGetValue(path, out var line)) return line;
        return null;
    }

    /// <summary>Returns the file's text. The same lines give the same bytes.</summary>
    public string ToJson() => JsonSerializer.Serialize(new SortedDictionary<string, string>(Lines.ToDictionary(), StringComparer.Ordinal), Format) + "\n";
}
