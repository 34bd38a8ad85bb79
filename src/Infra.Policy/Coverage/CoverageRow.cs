namespace Infra.Policy.Coverage;

/// <summary>A rule of a scanner, and what became of it here.</summary>
/// <param name="Id">The scanner's id.</param>
/// <param name="Severity">The scanner's severity; null for Checkov, whose open edition has none.</param>
/// <param name="Types">The resource types that it concerns.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Title">What it wants.</param>
/// <param name="Why">Why it is not implemented; empty where it is.</param>
public sealed record CoverageRow(
    string Id, Severity? Severity, IReadOnlyList<string> Types, CoverageVerdict Verdict, string Title, string Why);
