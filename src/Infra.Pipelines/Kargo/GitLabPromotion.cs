using Infra.Contracts.Identities;
using Infra.Pipelines.Kargo.Documents;

namespace Infra.Pipelines.Kargo;

/// <summary>A promotion through GitLab CI: start a pipeline, whose id is in the response, and wait for its end.</summary>
internal sealed class GitLabPromotion(GitLabProject project) : IForgePromotion
{
    private readonly string _api = FormattableString.Invariant($"https://{project.Host}/api/v4/projects/{project.Id}");

    public string Folder => "gitlab";

    public string CloneUrl => $"https://{project.Host}/{project.Path}.git";

    public IReadOnlyList<PromotionStep> Steps(KargoOptions options) => [Dispatch(), Wait(options)];

    private static IReadOnlyList<NamedValue> Headers { get; } = [new("Content-Type", "application/json"), new("PRIVATE-TOKEN", Promotion.Token)];

    /// <summary>Sent once, even after an error: a second pipeline would be a second deployment.</summary>
    private PromotionStep Dispatch() => new()
    {
        Uses = "http",
        As = "dispatch",
        Config = new HttpStep
        {
            Method = "POST",
            Url = $"{_api}/pipeline",
            Headers = Headers,
            Body = $"${{{{ quote({{'ref': '{project.DefaultBranch}', 'variables': {Promotion.Variables(CloneUrl)}}}) }}}}",
            SuccessExpression = "response.status == 201",
            FailureExpression = "response.status != 201",
            ErrorExpression = "response.body?.message",
            // The id is a number, which would be formatted with an exponent.
            Outputs = [new("run", $"'{_api}/pipelines/' + string(int(response.body.id))"), new("page", "response.body.web_url")],
        },
    };

    private static PromotionStep Wait(KargoOptions options) => Promotion.Poll("wait", Promotion.Minutes(options.Timeout), new()
    {
        Method = "GET",
        Url = "${{ task.outputs.dispatch.run }}",
        Headers = Headers,
        SuccessExpression = "response.status == 200 && response.body.status == 'success'",
        FailureExpression = $"{Promotion.Refused} || (response.status == 200 && response.body.status in ['failed', 'canceled', 'skipped'])",
        ErrorExpression = "response.status == 200 ? response.body.web_url + ' ended with ' + response.body.status : response.body?.message",
    });
}
