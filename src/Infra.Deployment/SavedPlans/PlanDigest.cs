using System.Text.Json;
using Infra.Contracts.Files;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.SavedPlans;

/// <summary>
/// The inputs of a saved plan. It contains no secrets, and is passed along with the reviewed run, separately from the plan: whoever can
/// replace a stored plan cannot replace its digest.
/// </summary>
internal sealed record PlanDigest
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The stack that was planned.</summary>
    public required string Stack { get; init; }

    /// <summary>The planned commit.</summary>
    public required string Commit { get; init; }

    /// <summary>The SHA-256 of the stack's synth output.</summary>
    public required string Synthesized { get; init; }

    /// <summary>The SHA-256 of its provider lock file.</summary>
    public required string Providers { get; init; }

    /// <summary>The lineage of the state; empty if there was none.</summary>
    public required string Lineage { get; init; }

    /// <summary>The serial of the state.</summary>
    public required long Serial { get; init; }

    /// <summary>The SHA-256 of the plan file.</summary>
    public required string Plan { get; init; }

    /// <summary>Whether there is anything to apply.</summary>
    public required bool HasChanges { get; init; }

    /// <summary>Returns the name of a stack's digest file.</summary>
    public static string FileName(string stack) => $"{stack}.digest.json";

    /// <summary>Reads a stack's digest file; returns null if it does not exist or cannot be read.</summary>
    public static PlanDigest? Read(string folder, string stack)
    {
        try
        {
            return JsonSerializer.Deserialize<PlanDigest>(File.ReadAllBytes(Path.Combine(folder, FileName(stack))), Format);
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the digest to a folder.</summary>
    public void Write(string folder) => AtomicFile.Write(Path.Combine(folder, FileName(Stack)), JsonText.Of(this));
}
