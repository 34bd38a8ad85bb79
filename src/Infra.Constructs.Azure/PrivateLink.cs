namespace Infra.Constructs.Azure;

/// <summary>A service that can be reached through a private endpoint.</summary>
/// <param name="Name">The last part of the private endpoint's name.</param>
/// <param name="ResourceId">The id of the resource, such as a vault or storage account.</param>
/// <param name="Subresource">The part of the resource, such as <c>vault</c> or <c>blob</c>.</param>
/// <param name="DnsZone">The zone that resolves its public name to the private address, such as <c>privatelink.vaultcore.azure.net</c>.</param>
/// <remarks>https://learn.microsoft.com/azure/private-link/private-endpoint-dns</remarks>
public sealed record PrivateLink(string Name, string ResourceId, string Subresource, string DnsZone);
