using Infra.Contracts.Synthesized;
using Infra.Policy.Coverage;
using Infra.Policy.Findings;

namespace Infra.Deployment.Gates;

/// <summary>A finding in the format for programs and reports.</summary>
/// <param name="Rules">The rule ids.</param>
/// <param name="Severity">The severity.</param>
/// <param name="Title">What the rule requires.</param>
/// <param name="Stack">The stack.</param>
/// <param name="ConstructPath">The construct path of the resource.</param>
/// <param name="Address">The Terraform address.</param>
/// <param name="Attribute">The attribute; empty for the resource as a whole.</param>
/// <param name="Found">The value found.</param>
/// <param name="Remedy">What to change.</param>
/// <param name="Undecided">Whether only a plan can decide.</param>
/// <param name="WaivedUntil">The last day of its waiver; null if there is none.</param>
/// <param name="Stops">Whether it blocks the deployment.</param>
/// <param name="Fault">The attribute, the value found and the consequence, in one line.</param>
/// <param name="Link">The URL of the rule's documentation.</param>
/// <param name="Source">The source line that created the resource, <c>PATH:LINE</c>; null if unknown.</param>
/// <param name="Frames">The controls of compliance frameworks that the rule implements.</param>
/// <param name="WayOut">The C# line that accepts the finding instead.</param>
internal sealed record FindingEntry(
    IReadOnlyList<string> Rules, Severity Severity, string Title, string Stack, string ConstructPath, string Address, string Attribute, string Found,
    string Remedy, bool Undecided, DateOnly? WaivedUntil, bool Stops, string Fault, string Link, string? Source, IReadOnlyList<string>? Frames = null, string? WayOut = null)
{
    public static FindingEntry Of(Finding finding, GateOutcome outcome, SourceLines sources) => new(
        finding.Rule.Ids, finding.Rule.Severity, finding.Rule.Title, finding.Resource.Stack.Name, finding.Resource.ConstructPath, finding.Resource.Address,
        finding.Attribute, finding.Found, finding.Rule.Remedy, finding.IsUndecided, finding.Waiver?.Expires, outcome.IsStopping(finding),
        finding.Fault, finding.Rule.Link, sources.Of(finding.Resource.ConstructPath), [.. ComplianceFrame.Of(finding.Rule).Select(frame => frame.ToString())], Gates.WayOut.Of(finding));
}
