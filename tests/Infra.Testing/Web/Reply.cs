using System.Text.Json.Nodes;

namespace Infra.Testing.Web;

/// <summary>What a server on loopback does with a request.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The text.</param>
/// <param name="Headers">Further headers.</param>
public sealed record Reply(int Status, string Body = "", params IReadOnlyList<(string Name, string Value)> Headers)
{
    /// <summary>Never answers.</summary>
    public static Reply Silence { get; } = new(0);

    /// <summary>Closes the connection without an answer.</summary>
    public static Reply HangUp { get; } = new(-1);

    /// <summary>JSON.</summary>
    public static Reply Json(int status, JsonNode body, params IReadOnlyList<(string Name, string Value)> headers) => new(status, body.ToJsonString(), headers);
}
