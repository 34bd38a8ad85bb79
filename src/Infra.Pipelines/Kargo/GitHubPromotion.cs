using Infra.Contracts.Identities;
using Infra.Pipelines.Kargo.Documents;

namespace Infra.Pipelines.Kargo;

/// <summary>
/// A promotion through GitHub Actions: dispatch the workflow, find the run that this started, wait for its end. A dispatch returns
/// no id, so the run is found by the unique name of the promotion in its title.
/// </summary>
internal sealed class GitHubPromotion(GitHubRepository repository, string workflow) : IForgePromotion
{
    private const string Title = "#.display_title contains '${{ ctx.promotion }}'";

    private readonly string _api = $"https://api.github.com/repos/{repository.FullName}/actions/workflows/{Path.GetFileName(workflow)}";

    public string Folder => "github";

    public string CloneUrl => $"https://github.com/{repository.FullName}.git";

    public IReadOnlyList<PromotionStep> Steps(KargoOptions options) => [Dispatch(), Find(), Wait(options)];

    private static IReadOnlyList<NamedValue> Headers { get; } =
    [
        new("Accept", "application/vnd.github+json"),
        new("Authorization", $"Bearer {Promotion.Token}"),
        new("X-GitHub-Api-Version", "2022-11-28"),
    ];

    /// <summary>Sent once, even after an error: a second dispatch would be a second deployment.</summary>
    private PromotionStep Dispatch() => new()
    {
        Uses = "http",
        As = "dispatch",
        Config = new HttpStep
        {
            Method = "POST",
            Url = $"{_api}/dispatches",
            Headers = Headers,
            Body = $"${{{{ quote({{'ref': '{repository.DefaultBranch}', 'inputs': {Promotion.Inputs(CloneUrl)}}}) }}}}",
            SuccessExpression = "response.status in [200, 204]",
            FailureExpression = "not (response.status in [200, 204])",
            ErrorExpression = "response.body?.message",
            // One minute of tolerance: the run may be older than the response, and clocks differ.
            Outputs = [new("since", "(date(response.header('Date'), 'Mon, 02 Jan 2006 15:04:05 MST') - duration('1m')).Format('2006-01-02T15:04:05Z')")],
        },
    };

    private PromotionStep Find() => Promotion.Poll("find", Promotion.TimeToStart, new()
    {
        Method = "GET",
        Url = $"{_api}/runs",
        Headers = Headers,
        QueryParams = [new("event", "workflow_dispatch"), new("created", ">=${{ task.outputs.dispatch.since }}"), new("per_page", "100")],
        SuccessExpression = $"response.status == 200 && any(response.body.workflow_runs, {Title})",
        FailureExpression = Promotion.Refused,
        ErrorExpression = "response.body?.message",
        Outputs = [new("run", $"find(response.body.workflow_runs, {Title}).url"), new("page", $"find(response.body.workflow_runs, {Title}).html_url")],
    });

    private static PromotionStep Wait(KargoOptions options) => Promotion.Poll("wait", Promotion.Minutes(options.Timeout), new()
    {
        Method = "GET",
        Url = "${{ task.outputs.find.run }}",
        Headers = Headers,
        SuccessExpression = "response.status == 200 && response.body.status == 'completed' && response.body.conclusion == 'success'",
        FailureExpression = $"{Promotion.Refused} || (response.status == 200 && response.body.status == 'completed' && response.body.conclusion != 'success')",
        ErrorExpression = "response.status == 200 ? response.body.html_url + ' ended with ' + response.body.conclusion : response.body?.message",
    });
}
