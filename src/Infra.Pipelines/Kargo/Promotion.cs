using System.Globalization;
using Infra.Pipelines.GitLab;

namespace Infra.Pipelines.Kargo;

/// <summary>What promotions have in common on every forge.</summary>
internal static class Promotion
{
    /// <summary>The secret with the token; <c>kargo/FORGE/credentials.yaml</c> makes it.</summary>
    public const string Secret = "forge";

    public const string Token = $"${{{{ secret('{Secret}').token }}}}";

    /// <summary>For how long a run that was asked for may not be there.</summary>
    public const string TimeToStart = "10m";

    public const string PollInterval = "15s";

    /// <summary>Errors in a row after which a poll gives up: a forge is away for a moment now and then.</summary>
    public const int Errors = 5;

    /// <summary>An answer that no waiting makes better. A 403 may be a limit of requests, which passes.</summary>
    public const string Refused = "response.status in [401, 404]";

    /// <summary>The inputs of the workflow that deploys, and what each is in an expression of Kargo.</summary>
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

    /// <summary>A time as Kargo takes it.</summary>
    public static string Minutes(TimeSpan time) => $"{((int)time.TotalMinutes).ToString(CultureInfo.InvariantCulture)}m";
}
