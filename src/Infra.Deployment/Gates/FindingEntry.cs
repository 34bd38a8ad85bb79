using Infra.Contracts.Synthesized;
using Infra.Policy.Coverage;
using Infra.Policy.Findings;

namespace Infra.Deployment.Gates;

/// <summary>A finding as programs and reports read it.</summary>
/// <param name="Rules">The rule's ids.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Title">What the rule wants.</param>
/// <param name="Stack">The stack.</param>
/// <param name="ConstructPath">Where the resource is.</param>
/// <param name="Address">Terraform's address.</param>
/// <param name="Attribute">What was looked at; empty where it is the resource as such.</param>
/// <param name="Found">What was there.</param>
/// <param name="Remedy">What to change.</param>
/// <param name="Undecided">Whether only a plan can tell.</param>
/// <param name="WaivedUntil">The last day of its exception; null if there is none.</param>
/// <param name="Stops">Whether it stops the deployment.</param>
/// <param name="Fault">What was looked at, what was there and what follows, in a line.</param>
/// <param name="Link">Where to read about the rule.</param>
/// <param name="Source">The line of C# that made the resource, <c>PATH:LINE</c>; null where that is not known.</param>
/// <param name="Frames">The controls of compliance frames that the rule answers.</param>
/// <param name="WayOut">How the estate accepts it instead, in C#.</param>
internal sealed record FindingEntry(
    IReadOnlyList<string> Rules, Severity Severity, string Title, string Stack, string ConstructPath, string Address, string Attribute, string Found,
    string Remedy, bool Undecided, DateOnly? WaivedUntil, bool Stops, string Fault, string Link, string? Source, IReadOnlyList<string>? Frames = null, string? WayOut = null)
{
    public static FindingEntry Of(Finding finding, GateOutcome outcome, SourceLines sources) => new(
        finding.Rule.Ids, finding.Rule.Severity, finding.Rule.Title, finding.Resource.Stack.Name, finding.Resource.ConstructPath, finding.Resource.Address,
        finding.Attribute, finding.Found, finding.Rule.Remedy, finding.IsUndecided, finding.Waiver?.Expires, outcome.IsStopping(finding),
        finding.Fault, finding.Rule.Link, sources.Of(finding.Resource.ConstructPath), [.. ComplianceFrame.Of(finding.Rule).Select(frame => frame.ToString())], Gates.WayOut.Of(finding));
}
