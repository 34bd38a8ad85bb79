namespace Infra.Contracts.Problems;

/// <summary>
/// An error, in the format used by every part of Infra: <c>INFRA1203 aws-prod-network/Vpc: Cidr "10.0.0.0/30" holds 4 addresses; at least a
/// /24 is needed. Widen Cidr.</c>
/// </summary>
/// <param name="Code">
/// The stable code, <c>INFRA</c> and four digits. 0xxx: commands and set-up; 1xxx: constructs and synth; 2xxx: policy; 3xxx: pipelines;
/// 4xxx: simulated clouds.
/// </param>
/// <param name="Subject">The construct path, stack, file or option in question; null if it is unambiguous.</param>
/// <param name="Fact">The given value and what is allowed, as a sentence.</param>
/// <param name="Remedy">What to change, as a sentence.</param>
public sealed record Problem(string Code, string? Subject, string Fact, string Remedy)
{
    /// <summary>Returns the problem as one line of text.</summary>
    public override string ToString() => Subject is null ? $"{Code} {Fact} {Remedy}" : $"{Code} {Subject}: {Fact} {Remedy}";
}
