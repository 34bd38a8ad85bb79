using System.Globalization;
using Infra.Pipelines.GitLab;
using Infra.Pipelines.Kargo.Documents;

namespace Infra.Pipelines.Kargo;

/// <summary>Values shared by promotions on every forge.</summary>
internal static class Promotion
{
    /// <summary>The secret with the token, created by <c>kargo/FORGE/credentials.yaml</c>.</summary>
    public const string Secret = "forge";

    public const string Token = $"${{{{ secret('{Secret}').token }}}}";

    /// <summary>How long a dispatched run may be missing.</summary>
    public const string TimeToStart = "10m";

    private const string PollInterval = "15s";

    /// <summary>The number of consecutive errors after which a poll fails: forges have short outages.</summary>
    private const int Errors = 5;

    /// <summary>A permanent error. A 403 may be a rate limit, which is temporary.</summary>
    public const string Refused = "response.status in [401, 404]";

    /// <summary>The inputs of the deploying workflow, with their Kargo expressions.</summary>
    public static IReadOnlyList<(string Name, string Expression)> All(string cloneUrl) =>
    [
        ("environment", "ctx.stage"),
        ("commit", $"commitFrom('{cloneUrl}').ID"),
        ("request", "ctx.promotion"),
    ];

    /// <summary>As the inputs of a dispatch.</summary>
    public static string Inputs(string cloneUrl) => $"{{{string.Join(", ", All(cloneUrl).Select(input => $"'{input.Name}': {input.Expression}"))}}}";

    /// <summary>As the variables of a pipeline.</summary>
    public static string Variables(string cloneUrl) =>
        $"[{string.Join(", ", All(cloneUrl).Select(input => $"{{'key': '{GitLabPipelineVariables.Of(input.Name)}', 'value': {input.Expression}}}"))}]";

    /// <summary>A step that asks the forge again and again until one of its expressions is true.</summary>
    /// <param name="name">The name, by which later steps read its outputs.</param>
    /// <param name="atMost">How long it asks, in Kargo's format.</param>
    /// <param name="request">The request.</param>
    public static PromotionStep Poll(string name, string atMost, HttpStep request) => new()
    {
        Uses = "http", As = name, Retry = new(atMost, Errors), Config = request with { PollInterval = PollInterval },
    };

    /// <summary>A duration in Kargo's format.</summary>
    public static string Minutes(TimeSpan time) => $"{((int)time.TotalMinutes).ToString(CultureInfo.InvariantCulture)}m";
}
