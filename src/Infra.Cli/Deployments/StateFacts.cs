using System.Text.Json.Nodes;

namespace Infra.Cli.Deployments;

/// <summary>What tells one state from another.</summary>
/// <param name="Lineage">Given to a state when it is created, and kept for its life; empty where there is no state yet.</param>
/// <param name="Serial">Grows with every change.</param>
/// <param name="Resources">How many resources it holds.</param>
internal sealed record StateFacts(string Lineage, long Serial, int Resources)
{
    private static readonly StateFacts None = new("", 0, 0);

    /// <summary>Whether nothing was ever stored.</summary>
    public bool IsNone => Lineage.Length == 0;

    /// <summary>Whether this is <paramref name="other"/>, or what became of it.</summary>
    public bool Continues(StateFacts other) => Lineage == other.Lineage && Serial >= other.Serial;

    /// <summary>Reads the text of a state; an empty text is no state.</summary>
    public static StateFacts Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return None;
        var state = JsonNode.Parse(text)!;
        return new((string?)state["lineage"] ?? "", (long?)state["serial"] ?? 0, state["resources"]?.AsArray().Count ?? 0);
    }
}
