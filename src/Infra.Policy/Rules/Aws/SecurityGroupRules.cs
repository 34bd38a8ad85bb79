using Infra.Policy.Networks;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws;

/// <summary>Security groups, with rules inline or as resources of their own.</summary>
internal static class SecurityGroupRules
{
    private static readonly AwsSecurityGroups Groups = new();

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0104", "CKV_AWS_382"], Severity.Critical, "No security group lets traffic out to the whole world",
            "Allow prefix lists, security groups or your own ranges.", NotOpen(Groups, Direction.Outbound)),
        new(["AWS-0107", "CKV_AWS_24", "CKV_AWS_25"], Severity.High, "No security group opens SSH or RDP to the world",
            "Remove the rule, or allow only your own ranges.", NotOpen(Groups, 22), NotOpen(Groups, 3389)),
    ];
}
