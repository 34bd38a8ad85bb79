namespace Infra.Testing.Web;

/// <summary>A request as a server on loopback received it.</summary>
/// <param name="Method"><c>GET</c>, <c>POST</c>, …</param>
/// <param name="Path">Path with query, as it was sent.</param>
/// <param name="Authorization">The header; null where there was none.</param>
/// <param name="Body">The text; empty where there was none.</param>
public sealed record ReceivedRequest(string Method, string Path, string? Authorization, string Body)
{
    /// <summary>Method and path, for reading.</summary>
    public override string ToString() => $"{Method} {Path}";
}
