namespace Infra.Audit;

/// <summary>The source of an item's evidence. Without it the item is unknown.</summary>
public enum EvidenceSource
{
    /// <summary>Files of the repository.</summary>
    Repository,

    /// <summary>The synth output.</summary>
    Synth,

    /// <summary>Files of the repository, and the commits that changed <c>envs/</c>.</summary>
    History,

    /// <summary>The settings of the forge, read with a token.</summary>
    Forge,
}
