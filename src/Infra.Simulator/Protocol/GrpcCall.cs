namespace Infra.Simulator.Protocol;

/// <summary>The context of a call.</summary>
/// <param name="Connection">The id of the connection. Terraform opens one per configured provider, so it identifies the provider's settings.</param>
/// <param name="Cancellation">Cancelled when Terraform cancels the call.</param>
internal sealed record GrpcCall(string Connection, CancellationToken Cancellation);
