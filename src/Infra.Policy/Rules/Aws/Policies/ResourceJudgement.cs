using Infra.Policy.Documents;
using Infra.Policy.Networks;

namespace Infra.Policy.Rules.Aws.Policies;

/// <summary>What can be wrong with a statement of a resource's policy.</summary>
internal static class ResourceJudgement
{
    private static readonly string[] CallerKeys =
    [
        "aws:PrincipalAccount", "aws:PrincipalArn", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:SourceAccount", "aws:SourceArn",
        "aws:SourceOrgID", "aws:SourceOwner", "aws:SourceVpc", "aws:SourceVpce", "kms:CallerAccount",
    ];

    private static readonly string[] Limiting =
        ["StringEquals", "StringLike", "ArnEquals", "ArnLike", "ForAnyValue:StringEquals", "ForAnyValue:StringLike"];

    /// <summary>It lets everybody in, and no condition says who the caller has to be.</summary>
    public static IEnumerable<string> Everybody(PolicyStatement statement)
    {
        if (!statement.Allows || statement.Conditions.Any(LimitsCaller)) yield break;
        foreach (var principal in statement.Principals.Where(principal => principal.Identifier.Is("*")))
        {
            yield return principal.Type == "*" ? "allowing everyone" : $"allowing every principal of {principal.Type}";
        }

        if (statement.NotPrincipals.Count > 0) yield return "allowing everyone but a few";
    }

    /// <summary>It locks everybody out of a bucket, so that only root could change the policy again.</summary>
    public static IEnumerable<string> LocksOut(PolicyStatement statement)
    {
        var locks = statement is { Allows: false, Conditions.Count: 0 }
            && statement.Principals.Any(principal => principal.Identifier.Is("*"))
            && ActionName.Covers(statement, "s3:PutBucketPolicy");
        return locks ? ["denying everyone unconditionally"] : [];
    }

    private static bool LimitsCaller(PolicyCondition condition) => LimitsAddress(condition) || LimitsPrincipal(condition);

    // A range that is not the world.
    private static bool LimitsAddress(PolicyCondition condition) =>
        condition.Operator == "IpAddress"
        && condition.Key.Equals("aws:SourceIp", StringComparison.OrdinalIgnoreCase)
        && condition.Values.Count > 0
        && Peer.IsWorld(condition.Values) is false;

    private static bool LimitsPrincipal(PolicyCondition condition) =>
        Limiting.Contains(condition.Operator)
        && CallerKeys.Contains(condition.Key, StringComparer.OrdinalIgnoreCase)
        && condition.Values.Count > 0
        && condition.Values.All(value => PolicyReach.Text(value).Trim('*').Length > 0);
}
