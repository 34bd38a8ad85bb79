namespace Infra.Testing.Forges;

/// <summary>Whose API a fake forge speaks.</summary>
public enum ForgeKind
{
    /// <summary>GitHub's.</summary>
    GitHub,

    /// <summary>GitLab's.</summary>
    GitLab,
}
