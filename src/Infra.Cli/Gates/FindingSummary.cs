using System.Text.Json;
using System.Text.Json.Serialization;
using Infra.Cli.Terminals;
using Infra.Contracts.Files;
using Infra.Contracts.Synthesized;
using Infra.Policy.Findings;

namespace Infra.Cli.Gates;

/// <summary>What a gate found in one stack, for a report in another job.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Mode">Whether an open finding stops its deployment.</param>
/// <param name="Findings">What was found, waived and undecided included.</param>
internal sealed record FindingSummary(string Stack, GateMode Mode, IReadOnlyList<FindingEntry> Findings)
{
    /// <summary>The end of the name of such a file.</summary>
    public const string Extension = ".findings.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Findings that nothing excuses.</summary>
    [JsonIgnore]
    public IEnumerable<FindingEntry> Open => Findings.Where(finding => !finding.Undecided && finding.WaivedUntil is null);

    /// <summary>The findings that are about one stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="outcomes">What was found in all environments.</param>
    public static FindingSummary Of(SynthesizedStack stack, IEnumerable<GateOutcome> outcomes)
    {
        var outcome = outcomes.FirstOrDefault(one => one.Environment == stack.Entry.Environment);
        return new(
            stack.Name, outcome?.Mode ?? GateMode.Hard,
            [.. outcome?.Findings.Where(finding => finding.Resource.Stack.Name == stack.Name).Select(FindingEntry.Of) ?? []]);
    }

    /// <summary>Reads the text of a summary.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static FindingSummary Parse(string json) => JsonSerializer.Deserialize<FindingSummary>(json, Format) ?? throw new JsonException("The summary is empty.");

    /// <summary>Writes it as <c>STACK.findings.json</c> into a folder.</summary>
    public void Write(string folder) => AtomicFile.Write(Path.Combine(folder, $"{Stack}{Extension}"), JsonText.Of(this));
}
