using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.Kargo.Documents;

/// <summary>The configuration of Kargo's <c>http</c> step.</summary>
/// <remarks>
/// Text between <c>${{</c> and <c>}}</c> is evaluated before the request; the expressions are evaluated on its response. If neither
/// expression is true, Kargo repeats the request.
/// </remarks>
[YamlDocument(YamlNames.Camel)]
internal sealed record HttpStep
{
    public required string Method { get; init; }

    public required string Url { get; init; }

    public required IReadOnlyList<NamedValue> Headers { get; init; }

    public IReadOnlyList<NamedValue>? QueryParams { get; init; }

    public string? Body { get; init; }

    public string Timeout { get; init; } = "30s";

    public string? PollInterval { get; init; }

    public required string SuccessExpression { get; init; }

    public required string FailureExpression { get; init; }

    public string? ErrorExpression { get; init; }

    public IReadOnlyList<HttpOutput>? Outputs { get; init; }
}

/// <summary>Outputs of a response for later steps.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record HttpOutput(string Name, string FromExpression);
