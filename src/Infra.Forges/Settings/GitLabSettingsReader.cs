using System.Text.Json.Nodes;
using Infra.Audit.Governance;
using Infra.Forges.Web;

namespace Infra.Forges.Settings;

/// <summary>Reads what a project on GitLab is set to.</summary>
/// <param name="project">Its number, or its path.</param>
/// <param name="client">With a token that may read the settings and the variables of the project.</param>
/// <param name="retries">How often and how long it asks.</param>
/// <remarks>https://docs.gitlab.com/api/projects/, https://docs.gitlab.com/api/merge_request_approvals/, https://docs.gitlab.com/api/protected_branches/</remarks>
internal sealed class GitLabSettingsReader(string project, ForgeClient client, RetryPolicy retries)
    : ForgeSettingsReader($"GitLab project {project}", "GITLAB_TOKEN", "the scope \"read_api\" and the role Maintainer", retries)
{
    private static readonly string[] Lists = ["approval_rules", "protected_branches", "protected_environments"];

    private readonly string _project = $"projects/{Uri.EscapeDataString(project)}";

    protected override async Task<ForgeSettings> ReadAllAsync(CancellationToken cancellation)
    {
        var settings = (await client.SendAsync(HttpMethod.Get, _project, null, cancellation))!;
        var approvals = (await client.SendAsync(HttpMethod.Get, $"{_project}/approvals", null, cancellation))!;
        List<ForgeApiCall> calls =
        [
            // As the calls that set them, which know the project by its number.
            Call($"{settings["id"]}", "settings", settings), Call("approvals", "approvals", approvals),
        ];
        foreach (var list in Lists)
            await foreach (var one in client.ListAsync($"{_project}/{list}?per_page={PageSize}", cancellation)) calls.Add(Call(list, $"{list} {one["name"]}", one));

        List<string> variables = [];
        await foreach (var variable in client.ListAsync($"{_project}/variables?per_page={PageSize}", cancellation)) variables.Add((string)variable["key"]!);
        return new GitLabSettings(Forge, calls, [.. variables.Distinct().Order(StringComparer.Ordinal)]);
    }

    private ForgeApiCall Call(string resource, string what, JsonNode answer)
    {
        var body = answer.DeepClone().AsObject();
        // A branch is protected for one level and answers with a list, to which people and keys can be added.
        if (body["push_access_levels"] is JsonArray levels) body["push_access_level"] = levels.All(IsNobody) ? 0 : levels.Max(level => (int?)level!["access_level"] ?? Everything);
        return new($"{Forge}, {what}", "GET", resource, body);
    }

    // What a person, a group or a key may do has no level of its own.
    private const int Everything = 60;

    private static bool IsNobody(JsonNode? level) => (int?)level!["access_level"] == 0;
}
