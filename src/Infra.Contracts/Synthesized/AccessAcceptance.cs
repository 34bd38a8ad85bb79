namespace Infra.Contracts.Synthesized;

/// <summary>A reviewed yes to new access: a plan of a hard environment may widen it there.</summary>
/// <param name="ConstructPath">The construct below which access may widen, or the address of a resource.</param>
/// <param name="What">What is new, as the gate says it, with <c>*</c> for any text.</param>
/// <param name="Who">Who gets it.</param>
/// <param name="Reason">Why, for the auditor.</param>
/// <param name="Until">The last day on which the change may be deployed (UTC).</param>
public sealed record AccessAcceptance(string ConstructPath, string What, string Who, string Reason, DateOnly Until);
