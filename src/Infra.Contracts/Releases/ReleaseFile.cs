using System.Text.Json;
using System.Text.Json.Serialization;
using Infra.Contracts.Problems;

namespace Infra.Contracts.Releases;

/// <summary><c>envs/ENVIRONMENT.json</c>: the version of each application that an environment runs.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Applications">Versions by application name.</param>
public sealed record ReleaseFile(string Environment, IReadOnlyDictionary<string, ApplicationVersion> Applications)
{
    /// <summary>The folder of release files, at the root of the repository.</summary>
    public const string Folder = "envs";

    internal static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Strict)
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The path in the repository.</summary>
    public string Path => PathOf(Environment);

    /// <summary>Returns the path of an environment's file in the repository, with <c>/</c>.</summary>
    public static string PathOf(string environment) => $"{Folder}/{environment}.json";

    /// <summary>Returns a copy with another version of one application.</summary>
    public ReleaseFile With(string application, ApplicationVersion version) =>
        new(Environment, new Dictionary<string, ApplicationVersion>(Applications) { [application] = version });

    /// <summary>Parses a file strictly: unknown and repeated properties are errors.</summary>
    /// <exception cref="InfraException">INFRA3101: the text is not a valid release file.</exception>
    public static ReleaseFile Parse(string environment, string json)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(json, Format);
            // The serializer does not reject null values in a dictionary.
            return content is not null && content.Applications.Values.All(version => version is not null)
                ? new(environment, content.Applications)
                : throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new InfraException(ExitCode.Failed, new Problem(
                "INFRA3101", PathOf(environment),
                $"It is not a file of versions{(e.LineNumber is { } line ? $": line {line + 1}" : "")}.",
                "Write {\"applications\": {\"NAME\": {\"artifact\": …, \"version\": …}}}, or restore it from version control; ./infra release writes it."));
        }
    }

    /// <summary>Returns the file's text: sorted keys, two-space indent, LF, final newline. The same versions give the same bytes.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new Content { Applications = new(Applications.ToDictionary(), StringComparer.Ordinal) }, Format) + "\n";

    private sealed record Content
    {
        [JsonPropertyName("$schema"), JsonPropertyOrder(-1)]
        public string Schema { get; init; } = "./schema.json";

        public required SortedDictionary<string, ApplicationVersion> Applications { get; init; }
    }
}
