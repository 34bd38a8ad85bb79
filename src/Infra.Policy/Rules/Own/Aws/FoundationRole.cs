using Infra.Contracts.Identities;
using Infra.Policy.Documents;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Aws;

/// <summary>The role of a foundation's pipeline: it writes the permissions boundaries of all other roles.</summary>
internal static class FoundationRole
{
    /// <summary>Whether every statement of a role's trust policy names only a foundation's environment of the forge.</summary>
    public static bool Is(PolicyResource role, PolicyEstate estate)
    {
        var ends = Ends(estate.File);
        return PolicyDocument.Statements(estate, role["assume_role_policy"]) is { Count: > 0 } trust && trust.All(IsOfFoundation);

        bool IsOfFoundation(PolicyStatement statement) => statement.Conditions.Any(condition =>
            condition is { Operator: "StringEquals", Values.Count: > 0 } && condition.Values.All(value => ends.Any(end => value.Text?.EndsWith(end, StringComparison.Ordinal) == true)));
    }

    // A subject of GitHub names the environment; of GitLab, the audience names the identity. A plan alone knows no environments.
    private static IReadOnlyList<string> Ends(EstateFile? file) => file is null
        ? [PipelineIdentity.FoundationOf("")]
        : [.. file.EnvironmentsWithFoundation().Select(PipelineIdentity.FoundationOf).SelectMany(name => new[] { $":environment:{name}", $"{AwsLogin.Audience}/{file.Name}-{name}" })];
}
