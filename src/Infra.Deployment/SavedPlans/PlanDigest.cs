using System.Text.Json;
using Infra.Contracts.Files;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.SavedPlans;

/// <summary>
/// What a saved plan was made of. It holds no secret, and it travels with the run that was reviewed, apart from the plan: whoever could
/// replace a plan where it is stored can't replace what it is held against.
/// </summary>
internal sealed record PlanDigest
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The stack that was planned.</summary>
    public required string Stack { get; init; }

    /// <summary>The commit whose code was planned.</summary>
    public required string Commit { get; init; }

    /// <summary>SHA-256 of what synth wrote for the stack.</summary>
    public required string Synthesized { get; init; }

    /// <summary>SHA-256 of the lock file of its providers.</summary>
    public required string Providers { get; init; }

    /// <summary>The state's lineage; empty where there was none.</summary>
    public required string Lineage { get; init; }

    /// <summary>The state's serial.</summary>
    public required long Serial { get; init; }

    /// <summary>SHA-256 of the plan file.</summary>
    public required string Plan { get; init; }

    /// <summary>Whether there is anything to apply.</summary>
    public required bool HasChanges { get; init; }

    /// <summary>The name of a stack's digest file.</summary>
    public static string FileName(string stack) => $"{stack}.digest.json";

    /// <summary>Reads a stack's digest file; null if there is none that can be read.</summary>
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

    /// <summary>Writes it into a folder.</summary>
    public void Write(string folder) => AtomicFile.Write(Path.Combine(folder, FileName(Stack)), JsonText.Of(this));
}
