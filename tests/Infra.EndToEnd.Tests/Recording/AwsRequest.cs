using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.EndToEnd.Tests.Recording;

/// <summary>A call of an API of AWS, in whichever of its protocols it came.</summary>
internal sealed partial record AwsRequest
{
    public required string Method { get; init; }

    /// <summary>Path and query as they came.</summary>
    public required string Target { get; init; }

    public required IReadOnlyList<(string Name, string Value)> Headers { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>Such as <c>ec2</c>: what it was signed for.</summary>
    public required string Service { get; init; }

    /// <summary>Such as <c>CreateVpc</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>Everything that it says, by dotted name.</summary>
    public required IReadOnlyList<(string Name, string Value)> Parameters { get; init; }

    /// <summary>The first parameter of that name.</summary>
    public string? this[string name] => Parameters.FirstOrDefault(parameter => parameter.Name == name).Value;

    public static AwsRequest Read(HttpListenerRequest request, byte[] body)
    {
        var headers = request.Headers.AllKeys.Select(name => (name!, request.Headers[name]!)).ToList();
        var signed = Scope().Match(request.Headers["Authorization"] ?? "").Groups[1].Value;
        var service = signed == "monitoring" ? "cloudwatch" : signed; // the one that IAM calls otherwise
        var target = request.Headers["X-Amz-Target"];
        var (operation, parameters) = target is not null
            ? (target[(target.LastIndexOf('.') + 1)..], Flatten("", JsonNode.Parse(body)))
            : request.ContentType?.Contains("x-www-form-urlencoded", StringComparison.Ordinal) == true
                ? ReadForm(Encoding.UTF8.GetString(body))
                : (RestOperations.NameOf(service, request.HttpMethod, request.RawUrl!), ReadRest(request.RawUrl!, body));
        return new()
        {
            Method = request.HttpMethod, Target = request.RawUrl!, Headers = headers, Body = body, Service = service, Operation = operation, Parameters = [.. parameters],
        };
    }

    /// <summary>The same request, for the emulator.</summary>
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(new(Method), Target);
        if (Body.Length > 0) message.Content = new ByteArrayContent(Body);
        foreach (var (name, value) in Headers)
        {
            if (name is "Host" or "Content-Length" or "Connection" or "Transfer-Encoding" or "Expect") continue;
            if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private static (string Operation, IEnumerable<(string Name, string Value)> Parameters) ReadForm(string form)
    {
        var parameters = form.Split('&').Select(pair => pair.Split('=', 2)).Select(pair => (WebUtility.UrlDecode(pair[0]), WebUtility.UrlDecode(pair[^1]))).ToList();
        return (parameters.First(parameter => parameter.Item1 == "Action").Item2, parameters);
    }

    private static IEnumerable<(string Name, string Value)> ReadRest(string url, byte[] body)
    {
        var path = WebUtility.UrlDecode(url.Split('?')[0]).Trim('/').Split('/');
        var named = path.Select((part, i) => ($"path.{i}", part));
        return body is [(byte)'{', ..] ? named.Concat(Flatten("", JsonNode.Parse(body))) : named; // IAM asks about nothing that comes as XML
    }

    private static IEnumerable<(string Name, string Value)> Flatten(string name, JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Flatten(name.Length == 0 ? entry.Key : $"{name}.{entry.Key}", entry.Value)),
        JsonArray list => list.SelectMany((item, i) => Flatten($"{name}.{i}", item)),
        null => [],
        _ => [(name, node.ToString())],
    };

    [GeneratedRegex("Credential=[^/]+/[0-9]+/[^/]+/([^/]+)/aws4_request")]
    private static partial Regex Scope();
}
