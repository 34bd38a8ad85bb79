namespace Infra.Contracts.Synthesized;

/// <summary>A reviewed statement that resources of a type need no rule.</summary>
/// <param name="Type">Terraform type, such as <c>datadog_monitor</c>.</param>
/// <param name="Reason">Why, for the auditor.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Expires">The last day on which it holds (UTC).</param>
public sealed record TypeDeclaration(string Type, string Reason, string Owner, DateOnly Expires);
