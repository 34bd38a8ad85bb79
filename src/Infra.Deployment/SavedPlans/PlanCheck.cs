using Infra.Contracts.Problems;

namespace Infra.Deployment.SavedPlans;

/// <summary>Compares the current situation with the digest of a plan.</summary>
/// <param name="digest">The digest of the plan.</param>
internal sealed class PlanCheck(PlanDigest digest)
{
    /// <summary>The stack to deploy.</summary>
    public required string Stack { get; init; }

    /// <summary>The checked-out commit.</summary>
    public required string Commit { get; init; }

    /// <summary>The digest of the synth output.</summary>
    public required string Synthesized { get; init; }

    /// <summary>The digest of the provider lock file.</summary>
    public required string Providers { get; init; }

    /// <summary>The lineage of the current state.</summary>
    public required string Lineage { get; init; }

    /// <summary>The serial of the current state.</summary>
    public required long Serial { get; init; }

    /// <summary>The digest of the stored plan.</summary>
    public required string Plan { get; init; }

    /// <summary>Returns all reasons not to apply the plan.</summary>
    public IEnumerable<Problem> Problems()
    {
        if (digest.Stack != Stack)
            yield return Problem("INFRA0253", $"The digest is of a plan of {digest.Stack}.");
        if (digest.Plan != Plan)
            yield return Problem("INFRA0254", $"The stored plan is not the one that was reviewed: its SHA-256 is {Short(Plan)} instead of {Short(digest.Plan)}.");
        if (digest.Commit != Commit)
            yield return Problem("INFRA0255", $"The plan was made from commit {Short(digest.Commit)}; {Short(Commit)} is checked out.");
        if (digest.Synthesized != Synthesized || digest.Providers != Providers)
            yield return Problem("INFRA0256", $"The plan was made with different {(digest.Synthesized != Synthesized ? "Terraform JSON" : "provider versions")} than this checkout has.");
        if (digest.Lineage != Lineage || digest.Serial != Serial)
            yield return Problem("INFRA0257", $"Its state has changed since the plan was made: {Text(digest.Lineage, digest.Serial)} then, {Text(Lineage, Serial)} now.");
    }

    private Problem Problem(string code, string fact) => new(code, Stack, fact, RunPlans.Remedy);

    private static string Text(string lineage, long serial) => lineage.Length == 0 ? "no state" : $"serial {serial} of {Short(lineage)}";

    private static string Short(string digest) => digest.Length == 0 ? "none" : digest.Length > 12 ? digest[..12] : digest;
}
