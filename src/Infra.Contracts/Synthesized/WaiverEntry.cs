namespace Infra.Contracts.Synthesized;

/// <summary>A reviewed exception: one setting of one construct, with its reason and its end.</summary>
/// <param name="ConstructPath">The construct it is granted to.</param>
/// <param name="Setting">The posture's setting, such as <c>VpcPosture.FlowLogs</c>.</param>
/// <param name="Controls">The rules that are waived on resources below that construct.</param>
/// <param name="Reason">Why, for the auditor.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Expires">The last day on which it holds (UTC).</param>
public sealed record WaiverEntry(
    string ConstructPath, string Setting, IReadOnlyList<string> Controls, string Reason, string Owner, DateOnly Expires);
