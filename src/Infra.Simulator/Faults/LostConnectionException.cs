namespace Infra.Simulator.Faults;

/// <summary>Tells the server to break the connection instead of answering.</summary>
internal sealed class LostConnectionException() : Exception("The connection is lost on demand.");
