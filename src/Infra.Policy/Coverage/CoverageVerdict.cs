namespace Infra.Policy.Coverage;

/// <summary>The status of a scanner's rule in Infra.</summary>
public enum CoverageVerdict
{
    /// <summary>A rule of Infra implements it.</summary>
    Implemented,

    /// <summary>It can't be violated: its resource or setting no longer exists, or a type makes the mistake impossible.</summary>
    NotApplicable,

    /// <summary>It could be implemented, but is not.</summary>
    LeftOut,
}
