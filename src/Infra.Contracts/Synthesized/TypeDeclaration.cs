namespace Infra.Contracts.Synthesized;

/// <summary>A reviewed declaration that resources of a type need no rule.</summary>
/// <param name="Type">The Terraform type, such as <c>datadog_monitor</c>.</param>
/// <param name="Reason">The reason, for auditors.</param>
/// <param name="Owner">The person or team responsible.</param>
/// <param name="Expires">The last day on which the declaration applies (UTC).</param>
public sealed record TypeDeclaration(string Type, string Reason, string Owner, DateOnly Expires);
