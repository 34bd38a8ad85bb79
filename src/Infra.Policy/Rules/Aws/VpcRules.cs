using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws;

/// <summary>VPCs and subnets.</summary>
internal static class VpcRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0101", "CKV_AWS_148"], Severity.High, "The default VPC is not used",
            "Make a VPC of your own.", Never("aws_default_vpc")),
        new(["AWS-0164", "CKV_AWS_130"], Severity.High, "A subnet gives no public addresses to instances by itself",
            "Leave map_public_ip_on_launch out, or set it to false.", Forbid("aws_subnet", "map_public_ip_on_launch").ToBe(true)),
        new(["AWS-0178", "CKV2_AWS_11"], Severity.Medium, "A VPC has a flow log",
            "Add a flow log for the VPC.", Companion("aws_vpc", "aws_flow_log", "vpc_id")),
    ];
}
