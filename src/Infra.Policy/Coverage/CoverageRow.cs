namespace Infra.Policy.Coverage;

/// <summary>A rule of a scanner, and its status in Infra.</summary>
/// <param name="Id">The scanner's id.</param>
/// <param name="Severity">The scanner's severity; null for Checkov, whose open edition has none.</param>
/// <param name="Types">The resource types that it checks.</param>
/// <param name="Verdict">Its status.</param>
/// <param name="Title">What it requires.</param>
/// <param name="Why">Why it is not implemented; empty if it is.</param>
public sealed record CoverageRow(
    string Id, Severity? Severity, IReadOnlyList<string> Types, CoverageVerdict Verdict, string Title, string Why);
