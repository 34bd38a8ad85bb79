namespace Infra.Constructs.Aws.Policies;

/// <summary>What a statement does. A denial wins over any permission.</summary>
public enum PolicyEffect
{
    /// <summary>It permits.</summary>
    Allow,

    /// <summary>It forbids.</summary>
    Deny,
}
