namespace Infra.Contracts.Synthesized;

/// <summary>What somebody may do to an estate.</summary>
public enum AccessRight
{
    /// <summary>Change what an environment holds, with an approved plan.</summary>
    Deploy,

    /// <summary>Approve a deployment.</summary>
    Approve,

    /// <summary>Change everything, in an emergency.</summary>
    BreakGlass,

    /// <summary>Read what an environment holds, and plan changes of it.</summary>
    Plan,

    /// <summary>Read, and change nothing.</summary>
    Read,
}

/// <summary>Who may do what: written by synth from the objects that make roles, trust policies and rules of a forge.</summary>
/// <param name="Right">What.</param>
/// <param name="Environment">Where; null for the whole estate.</param>
/// <param name="Identity">As which role or account, or through which forge.</param>
/// <param name="Who">Teams, people, or the subjects of a pipeline's tokens; at least one.</param>
/// <param name="Source">The construct that gives the right, or the file that does.</param>
public sealed record AccessEntry(AccessRight Right, string? Environment, string Identity, IReadOnlyList<string> Who, string Source);
