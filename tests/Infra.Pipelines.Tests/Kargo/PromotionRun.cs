using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Pipelines.Tests.Kargo.Evaluation;

namespace Infra.Pipelines.Tests.Kargo;

/// <summary>
/// Runs the steps of a rendered promotion task as Kargo's documentation says: expressions between <c>${{</c> and <c>}}</c> before each
/// request, those of the step on its response; failure before success; neither: again after the interval, until the step's time is over.
/// </summary>
/// <param name="forge">Who answers.</param>
/// <param name="clock">Passes only when the run waits.</param>
internal sealed partial class PromotionRun(HttpMessageHandler forge, TestClock clock)
{
    public const string Promotion = "dev.01kaj5v9m2.0f3c9d2";

    public static readonly string Commit = new('c', 40);

    private static readonly TimeSpan LeastInterval = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, object?> _outputs = [];

    /// <summary>Runs all steps.</summary>
    /// <returns><c>Succeeded</c>, or the alias of the step that ended it and why.</returns>
    public async Task<string> RunAsync(JsonNode task)
    {
        foreach (var step in task["spec"]!["steps"]!.AsArray())
        {
            if (await StepAsync(step!) is { } problem) return $"{(string)step!["as"]!}: {problem}";
        }

        return "Succeeded";
    }

    private async Task<string?> StepAsync(JsonNode step)
    {
        Assert.Equal("http", (string)step["uses"]!);
        var end = (string?)step["retry"]?["timeout"] is { } timeout ? clock.Now + GoTime.Duration(timeout) : clock.Now;
        var errors = 0;
        while (true)
        {
            var config = Evaluated(step["config"])!.AsObject();
            try
            {
                var response = await SendAsync(config);
                errors = 0;
                if (Holds(config, "failureExpression", response)) return $"HTTP ({response["status"]}) {Explanation(config, response)}";
                if (Holds(config, "successExpression", response)) return Keep((string)step["as"]!, config, response);
            }
            catch (HttpRequestException e) when (++errors < ((int?)step["retry"]?["errorThreshold"] ?? 1))
            {
                _ = e;
            }

            if (clock.Now >= end) return "timed out";
            var interval = GoTime.Duration((string?)config["pollInterval"] ?? "30s");
            clock.Now += interval < LeastInterval ? LeastInterval : interval;
        }
    }

    private static object? Explanation(JsonObject config, Dictionary<string, object?> response) =>
        (string?)config["errorExpression"] is { } expression ? Expression.Evaluate(expression, Scope(response)) : "response met failure criteria";

    private string? Keep(string alias, JsonObject config, Dictionary<string, object?> response)
    {
        _outputs[alias] = (config["outputs"]?.AsArray() ?? []).ToDictionary(
            output => (string)output!["name"]!, output => Expression.Evaluate((string)output!["fromExpression"]!, Scope(response)));
        return null;
    }

    private static bool Holds(JsonObject config, string expression, Dictionary<string, object?> response) =>
        Operation.Bool(Expression.Evaluate((string)config[expression]!, Scope(response)));

    private static Dictionary<string, object?> Scope(Dictionary<string, object?> response) => new()
    {
        ["response"] = response,
        ["date"] = (Func<object?[], object?>)(arguments => GoTime.Parse((string)arguments[0]!, (string)arguments[1]!)),
        ["duration"] = (Func<object?[], object?>)(arguments => GoTime.Duration((string)arguments[0]!)),
        ["int"] = (Func<object?[], object?>)(arguments => (long)(double)arguments[0]!),
        // What Go prints of a number: of a floating one it may have an exponent.
        ["string"] = (Func<object?[], object?>)(arguments => arguments[0] is double number && number >= 1e6
            ? number.ToString("0.########e+00", CultureInfo.InvariantCulture) : Convert.ToString(arguments[0], CultureInfo.InvariantCulture)),
    };

    private Dictionary<string, object?> PromotionScope() => new()
    {
        ["ctx"] = new Dictionary<string, object?> { ["project"] = "lynx-infra", ["stage"] = "dev", ["promotion"] = Promotion },
        ["task"] = new Dictionary<string, object?> { ["outputs"] = _outputs },
        ["secret"] = (Func<object?[], object?>)(arguments => (string)arguments[0]! == "forge" ? new Dictionary<string, object?> { ["token"] = FakeForge.Token } : new Dictionary<string, object?>()),
        ["commitFrom"] = (Func<object?[], object?>)(arguments => ((string)arguments[0]!).EndsWith("/lynx/infra.git", StringComparison.Ordinal) ? new Dictionary<string, object?> { ["ID"] = Commit } : null),
        ["quote"] = (Func<object?[], object?>)(arguments => Operation.Text(arguments[0])),
    };

    private JsonNode? Evaluated(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Evaluated(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Evaluated)]),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String =>
            Delimited().Replace((string)value!, match => Operation.Text(Expression.Evaluate(match.Groups[1].Value, PromotionScope()))),
        _ => node?.DeepClone(),
    };

    private async Task<Dictionary<string, object?>> SendAsync(JsonObject config)
    {
        var query = string.Join('&', (config["queryParams"]?.AsArray() ?? []).Select(pair => $"{pair!["name"]}={Uri.EscapeDataString((string)pair["value"]!)}"));
        using var request = new HttpRequestMessage(new HttpMethod((string)config["method"]!), $"{config["url"]}{(query.Length > 0 ? "?" : "")}{query}");
        if ((string?)config["body"] is { } body) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var header in config["headers"]!.AsArray()) request.Headers.TryAddWithoutValidation((string)header!["name"]!, (string)header["value"]!);

        using var client = new HttpClient(forge, disposeHandler: false);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new()
        {
            ["status"] = (double)response.StatusCode,
            ["body"] = text.Length == 0 ? new Dictionary<string, object?>() : Json.Value(JsonNode.Parse(text)),
            ["header"] = (Func<object?[], object?>)(arguments => string.Join(", ", response.Headers.GetValues((string)arguments[0]!))),
        };
    }

    [GeneratedRegex(@"\$\{\{ (.*?) \}\}")]
    private static partial Regex Delimited();
}
