namespace Infra.Simulator.Protocol;

/// <summary>What a method may know of its call.</summary>
/// <param name="Connection">Terraform opens a connection for each configured provider, so this tells their settings apart.</param>
/// <param name="Cancellation">Set when Terraform gives up.</param>
internal sealed record GrpcCall(string Connection, CancellationToken Cancellation);
