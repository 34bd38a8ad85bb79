namespace Infra.Constructs.Posture;

/// <summary>The controls that a setting answers: ids of scanner rules, which a waiver of the setting waives too.</summary>
/// <param name="ids">Such as <c>AWS-0178</c> and <c>CKV2_AWS_11</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ControlsAttribute(params string[] ids) : Attribute
{
    /// <summary>Such as <c>AWS-0178</c> and <c>CKV2_AWS_11</c>.</summary>
    public IReadOnlyList<string> Ids { get; } = ids;
}
