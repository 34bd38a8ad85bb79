using System.Text.Json.Nodes;
using Infra.Audit.Governance;
using Infra.Forges.Web;

namespace Infra.Forges.Settings;

/// <summary>Reads the settings of a GitLab project.</summary>
/// <param name="project">The id or path.</param>
/// <param name="client">A client with a token that can read the project's settings and variables.</param>
/// <param name="retries">The retry policy.</param>
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
            // In the format of the calls that set them, which use the project id.
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
        // A branch is protected for one level, but the response is a list, to which users and keys can be added.
        if (body["push_access_levels"] is JsonArray levels) body["push_access_level"] = levels.All(IsNobody) ? 0 : levels.Max(level => (int?)level!["access_level"] ?? Everything);
        return new($"{Forge}, {what}", "GET", resource, body);
    }

    // Access of a user, a group or a key has no level.
    private const int Everything = 60;

    private static bool IsNobody(JsonNode? level) => (int?)level!["access_level"] == 0;
}
