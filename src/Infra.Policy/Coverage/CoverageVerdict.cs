namespace Infra.Policy.Coverage;

/// <summary>What became of a scanner's rule here.</summary>
public enum CoverageVerdict
{
    /// <summary>A rule of this project says the same.</summary>
    Implemented,

    /// <summary>It can't be broken here: its resource or setting no longer exists, or a type makes the mistake impossible.</summary>
    NotApplicable,

    /// <summary>It could be, and is not.</summary>
    LeftOut,
}
