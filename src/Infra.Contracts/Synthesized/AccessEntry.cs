namespace Infra.Contracts.Synthesized;

/// <summary>A right in an estate.</summary>
public enum AccessRight
{
    /// <summary>Change an environment, with an approved plan.</summary>
    Deploy,

    /// <summary>Approve a deployment.</summary>
    Approve,

    /// <summary>Change everything in an emergency.</summary>
    BreakGlass,

    /// <summary>Read an environment and plan changes to it.</summary>
    Plan,

    /// <summary>Read only.</summary>
    Read,
}

/// <summary>Who may do what. Synth writes it from the objects that create roles, trust policies and forge rules.</summary>
/// <param name="Right">The right.</param>
/// <param name="Environment">The environment; null for the whole estate.</param>
/// <param name="Identity">The role or account, or the forge, through which the right is used.</param>
/// <param name="Who">Teams, people or the subjects of pipeline tokens. At least one.</param>
/// <param name="Source">The construct or file that grants the right.</param>
public sealed record AccessEntry(AccessRight Right, string? Environment, string Identity, IReadOnlyList<string> Who, string Source);
