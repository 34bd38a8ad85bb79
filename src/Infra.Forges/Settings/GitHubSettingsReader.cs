using System.Text.Json.Nodes;
using Infra.Audit.Governance;
using Infra.Forges.Web;

namespace Infra.Forges.Settings;

/// <summary>Reads the settings of a GitHub repository.</summary>
/// <param name="repository">The owner and name.</param>
/// <param name="client">A client with a token that can read the repository's administration, environments and names of secrets.</param>
/// <param name="retries">The retry policy.</param>
internal sealed class GitHubSettingsReader(string repository, ForgeClient client, RetryPolicy retries)
    : ForgeSettingsReader($"GitHub {repository}", "GITHUB_TOKEN", "\"administration: read\", \"environments: read\" and \"secrets: read\"", retries)
{
    protected override async Task<ForgeSettings> ReadAllAsync(CancellationToken cancellation)
    {
        var rulesets = new List<Ruleset>();
        await foreach (var ruleset in client.ListAsync($"repos/{repository}/rulesets?per_page={PageSize}", cancellation))
        {
            var whole = await client.SendAsync(HttpMethod.Get, $"repos/{repository}/rulesets/{ruleset["id"]}", null, cancellation);
            rulesets.Add(new($"{Forge}, ruleset {whole!["name"]}", whole.AsObject()));
        }

        var environments = await ListAsync("environments", "environments", cancellation);
        var secrets = await ListAsync("actions/secrets", "secrets", cancellation);
        secrets.AddRange(await ListAsync("actions/organization-secrets", "secrets", cancellation));
        foreach (var environment in environments)
            secrets.AddRange(await ListAsync($"environments/{Uri.EscapeDataString(Name(environment))}/secrets", "secrets", cancellation));
        return new GitHubSettings(
            Forge,
            rulesets,
            [.. environments.Select(environment => ForgeEnvironment.OfAnswer($"{Forge}, environment {Name(environment)}", Name(environment), environment))],
            [.. secrets.Select(Name).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>Returns a list that GitHub wraps in an object with its length.</summary>
    private async Task<List<JsonNode>> ListAsync(string path, string member, CancellationToken cancellation)
    {
        var items = new List<JsonNode>();
        for (var page = 1; ; page++)
        {
            var answer = await client.SendAsync(HttpMethod.Get, $"repos/{repository}/{path}?per_page={PageSize}&page={page}", null, cancellation);
            var found = answer?[member] as JsonArray ?? [];
            items.AddRange(found.Select(item => item!));
            if (found.Count < PageSize) return items;
        }
    }

    private static string Name(JsonNode item) => (string)item["name"]!;
}
