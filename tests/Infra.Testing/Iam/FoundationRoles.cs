using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Contracts.Synthesized;

namespace Infra.Testing.Iam;

/// <summary>The roles and boundaries of a foundation stack, with an ARN in place of each reference.</summary>
/// <param name="foundation">The stack.</param>
/// <param name="accountId">Its account.</param>
/// <param name="region">Its region.</param>
public sealed partial class FoundationRoles(SynthesizedStack foundation, string accountId, string region)
{
    /// <summary>Pipelines' roles, by name.</summary>
    public IReadOnlyDictionary<string, IamRole> Pipelines { get; } = foundation.Resources
        .Where(resource => resource.Type == "aws_iam_role" && resource.ConstructPath.StartsWith($"{foundation.Name}/Pipelines/", StringComparison.Ordinal))
        .ToDictionary(role => (string)role.Body["name"]!, role => Read(foundation, role, accountId, region));

    /// <summary>A role that a pipeline could make at most: everything is allowed to it, behind the boundary of its environment.</summary>
    public IamRole Workload(string environment)
    {
        var boundary = foundation.Resources.Single(resource => resource.Type == "aws_iam_policy" && ((string)resource.Body["name"]!).EndsWith($"-{environment}-boundary", StringComparison.Ordinal));
        var everything = new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = new JsonObject { ["Effect"] = "Allow", ["Action"] = "*", ["Resource"] = "*" } };
        return new($"arn:aws:iam::{accountId}:role/{environment}-workload", [], [everything], Resolve(foundation, boundary.Body["policy"]!, accountId, region));
    }

    private static IamRole Read(SynthesizedStack foundation, SynthesizedResource role, string account, string region)
    {
        var inline = foundation.Resources.Where(resource => resource.Type == "aws_iam_role_policy" && IsOf(resource, role)).Select(resource => resource.Body["policy"]!);
        var attached = from attachment in foundation.Resources
                       where attachment.Type == "aws_iam_role_policy_attachment" && IsOf(attachment, role)
                       from policy in foundation.Resources
                       where policy.Type == "aws_iam_policy" && (string)attachment.Body["policy_arn"]! == $"${{{policy.Address}.arn}}"
                       select policy.Body["policy"]!;
        return new(
            $"arn:aws:iam::{account}:role/{role.Body["name"]}",
            Resolve(foundation, role.Body["assume_role_policy"]!, account, region),
            [.. inline.Concat(attached).Select(policy => Resolve(foundation, policy, account, region))]);
    }

    private static bool IsOf(SynthesizedResource policy, SynthesizedResource role) => (string)policy.Body["role"]! == $"${{{role.Address}.name}}";

    private static JsonObject Resolve(SynthesizedStack foundation, JsonNode policy, string account, string region) => JsonNode.Parse(Reference().Replace((string)policy!, reference =>
    {
        var target = foundation.Resources.Single(resource => resource.Address == reference.Groups[1].Value);
        return target.Type switch
        {
            "aws_kms_key" => $"arn:aws:kms:{region}:{account}:key/{target.Name}",
            "aws_iam_openid_connect_provider" => $"arn:aws:iam::{account}:oidc-provider/{new Uri((string)target.Body["url"]!).Host}",
            _ => throw new InvalidOperationException($"The ARN of {target.Address} is not known."),
        };
    }))!.AsObject();

    [GeneratedRegex(@"\$\{([\w.-]+)\.arn\}")]
    private static partial Regex Reference();
}
