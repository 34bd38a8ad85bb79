using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.Kargo.Documents;

/// <summary>The configuration of Kargo's <c>http</c> step.</summary>
/// <remarks>
/// What stands between <c>${{</c> and <c>}}</c> is evaluated before the request; the expressions are evaluated on its response. Where neither
/// expression holds, Kargo asks again.
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

/// <summary>What later steps get to know of a response.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record HttpOutput(string Name, string FromExpression);
