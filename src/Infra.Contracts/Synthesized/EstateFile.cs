using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Infra.Contracts.Synthesized;

/// <summary>
/// <c>cdktf.out/estate.json</c>: what synth knows of the estate beyond Terraform. Written by the SDK beside <c>manifest.json</c>;
/// the commands, gates and pipelines read it, so none of them has to load CDKTF.
/// </summary>
public sealed record EstateFile
{
    /// <summary>The file's name in the output folder of synth.</summary>
    public const string FileName = "estate.json";

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The estate's name: prefix of what it creates.</summary>
    public required string Name { get; init; }

    /// <summary>Environments in order of promotion.</summary>
    public required IReadOnlyList<EnvironmentEntry> Environments { get; init; }

    /// <summary>Stacks in the order of <c>manifest.json</c>.</summary>
    public required IReadOnlyList<StackEntry> Stacks { get; init; }

    /// <summary>Every difference between the two presets of every posture.</summary>
    public required IReadOnlyList<PostureEntry> Postures { get; init; }

    /// <summary>Reviewed exceptions in force, in order of construct path and setting.</summary>
    public required IReadOnlyList<WaiverEntry> Waivers { get; init; }

    /// <summary>The instance types that each environment approves, by cloud: environment → cloud → types; null where all are approved.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>? ApprovedTypes { get; init; }

    /// <summary>Who may deploy, approve and break glass, in order of right and environment; null where nothing says so.</summary>
    public IReadOnlyList<AccessEntry>? Access { get; init; }

    /// <summary>Who belongs to the organisation; null where synth did not say: then what the providers of the stacks name.</summary>
    public EstatePerimeter? Perimeter { get; init; }

    /// <summary>Where each stack keeps its state: the <c>backend</c> block that synth wrote, by stack; null where synth did not say.</summary>
    public IReadOnlyDictionary<string, JsonObject>? Backends { get; init; }

    /// <summary>Types of which the estate says that they need no rule; null for none.</summary>
    public IReadOnlyList<TypeDeclaration>? DeclaredTypes { get; init; }

    /// <summary>New access that was said yes to; null for none.</summary>
    public IReadOnlyList<AccessAcceptance>? Accepted { get; init; }

    /// <summary>The rule packs of the estate, as files in the output folder; null for none.</summary>
    public IReadOnlyList<string>? RulePacks { get; init; }

    /// <summary>Reads the text of an <c>estate.json</c>.</summary>
    /// <exception cref="JsonException">The text is not such a file.</exception>
    public static EstateFile Parse(string json) =>
        JsonSerializer.Deserialize<EstateFile>(json, Format) ?? throw new JsonException("estate.json is empty");

    /// <summary>The file's text: camelCase, two spaces, LF, a final newline; the same bytes for the same estate.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Format) + "\n";
}
