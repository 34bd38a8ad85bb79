using System.Text.Json.Nodes;

namespace Infra.Audit.Governance;

/// <summary>A GitHub environment: who approves deployments, and from which branches.</summary>
/// <param name="Source">The file and path, or the forge.</param>
/// <param name="Name">The name, such as <c>prod</c>.</param>
public sealed record ForgeEnvironment(string Source, string Name)
{
    /// <summary>The number of reviewers, people or teams. One of them must approve.</summary>
    public required int Reviewers { get; init; }

    /// <summary>Whether the person who started a deployment cannot approve it.</summary>
    public required bool PreventsSelfReview { get; init; }

    /// <summary>Whether administrators can deploy without approval; null if the forge does not tell.</summary>
    public required bool? AdminsBypass { get; init; }

    /// <summary>The wait time of a deployment in minutes.</summary>
    public required int WaitMinutes { get; init; }

    /// <summary>Whether deployments are limited to certain branches.</summary>
    public required bool HasBranchPolicy { get; init; }

    /// <summary>Reads the body of the API call that sets it.</summary>
    internal static ForgeEnvironment OfCall(string source, string name, JsonNode body) => new(source, name)
    {
        Reviewers = (body["reviewers"] as JsonArray)?.Count ?? 0,
        PreventsSelfReview = (bool?)body["prevent_self_review"] ?? false,
        AdminsBypass = (bool?)body["can_admins_bypass"] ?? true,
        WaitMinutes = (int?)body["wait_timer"] ?? 0,
        HasBranchPolicy = body["deployment_branch_policy"] is not null,
    };

    /// <summary>Reads GitHub's response to a request for the environment.</summary>
    /// <remarks>https://docs.github.com/rest/deployments/environments#get-an-environment</remarks>
    public static ForgeEnvironment OfAnswer(string source, string name, JsonNode answer)
    {
        var rules = (answer["protection_rules"] as JsonArray ?? []).ToLookup(rule => (string?)rule!["type"]);
        var review = rules["required_reviewers"].FirstOrDefault();
        return new(source, name)
        {
            Reviewers = (review?["reviewers"] as JsonArray)?.Count ?? 0,
            PreventsSelfReview = (bool?)review?["prevent_self_review"] ?? false,
            AdminsBypass = (bool?)answer["can_admins_bypass"],
            WaitMinutes = (int?)rules["wait_timer"].FirstOrDefault()?["wait_timer"] ?? 0,
            HasBranchPolicy = answer["deployment_branch_policy"] is not null,
        };
    }
}
