namespace Infra.Policy.Rego;

/// <summary>A reviewed exception for Rego policies, which use addresses instead of construct paths.</summary>
/// <param name="Rules">The rules that it covers.</param>
/// <param name="Resources">Addresses, without the index of an instance.</param>
/// <param name="Ends">The first day on which it no longer applies (UTC).</param>
internal sealed record RegoWaiver(IReadOnlyList<string> Rules, IReadOnlyList<string> Resources, DateOnly Ends);
