namespace Infra.Pipelines.Model;

/// <summary>What a job may write on the forge.</summary>
public enum ForgeAccess
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Comments of a proposal.</summary>
    Comments,

    /// <summary>Issues.</summary>
    Issues,
}
