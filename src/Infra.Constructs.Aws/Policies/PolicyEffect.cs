namespace Infra.Constructs.Aws.Policies;

/// <summary>The effect of a statement. A deny overrides any allow.</summary>
public enum PolicyEffect
{
    /// <summary>Allows the actions.</summary>
    Allow,

    /// <summary>Denies the actions.</summary>
    Deny,
}
