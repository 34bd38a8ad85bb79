namespace Infra.Contracts.Synthesized;

/// <summary>A reviewed exception for one setting of one construct, with its reason and end date.</summary>
/// <param name="ConstructPath">The construct.</param>
/// <param name="Setting">The posture setting, such as <c>VpcPosture.FlowLogs</c>.</param>
/// <param name="Controls">The rules waived for resources of that construct.</param>
/// <param name="Reason">The reason, for auditors.</param>
/// <param name="Owner">The person or team responsible.</param>
/// <param name="Expires">The last day on which the waiver applies (UTC).</param>
public sealed record WaiverEntry(
    string ConstructPath, string Setting, IReadOnlyList<string> Controls, string Reason, string Owner, DateOnly Expires);
