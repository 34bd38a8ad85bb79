namespace Infra.Contracts.Problems;

/// <summary>
/// One thing that is wrong, in the form every part of Infra reports it:
/// <c>INFRA1203 aws-prod-network/Vpc: Cidr "10.0.0.0/30" holds 4 addresses; at least a /24 is needed. Widen Cidr.</c>
/// </summary>
/// <param name="Code">
/// Stable code, <c>INFRA</c> and four digits. 0xxx: commands and set-up; 1xxx: constructs and synth; 2xxx: policy;
/// 3xxx: pipelines; 4xxx: simulated clouds.
/// </param>
/// <param name="Subject">What it is about: a construct path, a stack, a file, an option; null where there is only one thing it can be.</param>
/// <param name="Fact">What was given and what is allowed, as a sentence.</param>
/// <param name="Remedy">What to change, as a sentence.</param>
public sealed record Problem(string Code, string? Subject, string Fact, string Remedy)
{
    /// <summary>The problem as one line of text.</summary>
    public override string ToString() => Subject is null ? $"{Code} {Fact} {Remedy}" : $"{Code} {Subject}: {Fact} {Remedy}";
}
