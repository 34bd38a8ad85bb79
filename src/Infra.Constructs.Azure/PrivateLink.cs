namespace Infra.Constructs.Azure;

/// <summary>A service that can be reached through a private endpoint.</summary>
/// <param name="Name">The last part of the endpoint's name.</param>
/// <param name="ResourceId">The id of the vault, the storage account, …</param>
/// <param name="Subresource">Which part of it: <c>vault</c>, <c>blob</c>, …</param>
/// <param name="DnsZone">The zone that resolves its public name to the private address, such as <c>privatelink.vaultcore.azure.net</c>.</param>
/// <remarks>https://learn.microsoft.com/azure/private-link/private-endpoint-dns</remarks>
public sealed record PrivateLink(string Name, string ResourceId, string Subresource, string DnsZone);
