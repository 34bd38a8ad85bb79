using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Infra.Contracts.Identities;

namespace Infra.Contracts.Synthesized;

/// <summary>
/// The synth output about the estate that is not in the Terraform JSON: <c>cdktf.out/estate.json</c>, next to <c>manifest.json</c>.
/// Commands, gates and pipelines read it, so they do not need to load CDKTF.
/// </summary>
public sealed record EstateFile
{
    /// <summary>The file name in the output folder.</summary>
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

    /// <summary>The estate's name, the first part of the names of its resources.</summary>
    public required string Name { get; init; }

    /// <summary>The environments, in order of promotion.</summary>
    public required IReadOnlyList<EnvironmentEntry> Environments { get; init; }

    /// <summary>The stacks, in the order of <c>manifest.json</c>.</summary>
    public required IReadOnlyList<StackEntry> Stacks { get; init; }

    /// <summary>All postures, with both presets of each setting.</summary>
    public required IReadOnlyList<PostureEntry> Postures { get; init; }

    /// <summary>The waivers in force, ordered by construct path and setting.</summary>
    public required IReadOnlyList<WaiverEntry> Waivers { get; init; }

    /// <summary>The machine types allowed in each environment: environment → cloud → types; null if all are allowed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>? ApprovedTypes { get; init; }

    /// <summary>Who may deploy, approve and break glass, ordered by right and environment; null if not recorded.</summary>
    public IReadOnlyList<AccessEntry>? Access { get; init; }

    /// <summary>The members of the organization; null if not recorded, in which case they are taken from the stacks' providers.</summary>
    public EstatePerimeter? Perimeter { get; init; }

    /// <summary>The <c>backend</c> block of each stack, by stack; null if not recorded.</summary>
    public IReadOnlyDictionary<string, JsonObject>? Backends { get; init; }

    /// <summary>The machines of jobs for what serves all environments; null where a forge lends them.</summary>
    public PipelineRunners? Runners { get; init; }

    /// <summary>The types declared to need no rule; null for none.</summary>
    public IReadOnlyList<TypeDeclaration>? DeclaredTypes { get; init; }

    /// <summary>The approvals of new access; null for none.</summary>
    public IReadOnlyList<AccessAcceptance>? Accepted { get; init; }

    /// <summary>The rule packs of the estate, as files in the output folder; null for none.</summary>
    public IReadOnlyList<string>? RulePacks { get; init; }

    /// <summary>The machines of the jobs of an environment, or of <see cref="PipelineIdentity.Foundation"/>.</summary>
    public PipelineRunners RunnersOf(string environment) =>
        (Environments.FirstOrDefault(entry => entry.Name == environment) is { } found ? found.Runners : Runners) ?? PipelineRunners.Hosted;

    /// <summary>The environment whose plan identity plans a stack. For a foundation: <see cref="StackEntry.PlannedAs"/>, or the last environment.</summary>
    public string PlanningEnvironment(StackEntry stack) => stack.PlanningEnvironment(Environments[^1].Name);

    /// <summary>The environments whose plan identity plans a foundation, in order of promotion.</summary>
    public IReadOnlyList<string> EnvironmentsWithFoundation() =>
        StackEntry.EnvironmentsWithFoundation([.. Environments.Select(environment => environment.Name)], Stacks);

    /// <summary>Parses <c>estate.json</c>.</summary>
    /// <exception cref="JsonException">The text is not a valid estate file.</exception>
    public static EstateFile Parse(string json) =>
        JsonSerializer.Deserialize<EstateFile>(json, Format) ?? throw new JsonException("estate.json is empty");

    /// <summary>Returns the file's text: camelCase, two-space indent, LF, final newline. The same estate gives the same bytes.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Format) + "\n";
}
