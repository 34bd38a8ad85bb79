namespace Infra.Simulator.Faults;

/// <summary>Makes the server drop the connection instead of responding.</summary>
internal sealed class LostConnectionException() : Exception("The connection is lost on demand.");
