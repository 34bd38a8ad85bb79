using Infra.Policy.Networks;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws.Networks;

/// <summary>Security groups, with rules inline or as resources of their own.</summary>
internal static class SecurityGroupRules
{
    private const string Group = "aws_security_group";
    private const string DefaultGroup = "aws_default_security_group";

    private static readonly AwsSecurityGroups Groups = new();

    private static readonly string[] Rules =
        ["aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0104", "CKV_AWS_382"], Severity.Critical, "No security group allows egress to the whole internet",
            "Allow prefix lists, security groups or your own ranges.", NotOpen(Groups, Direction.Outbound)),
        new(["AWS-0107", "CKV_AWS_24", "CKV_AWS_25"], Severity.High, "No security group opens SSH or RDP to the world",
            "Remove the rule, or allow only your own ranges.", NotOpen(Groups, 22), NotOpen(Groups, 3389)),
        new(["CKV_AWS_260"], Severity.Medium, "No security group opens plain HTTP to the world",
            "Listen on 443, or allow only your own ranges.", NotOpen(Groups, 80)),
        new(["CKV_AWS_277"], Severity.High, "No security group opens all ports to the world",
            "Allow the ports that are needed.", new EveryPortCheck(Groups, fromTheWorld: true, Direction.Inbound)),
        new(["AWS-0099", "AWS-0124", "CKV_AWS_23"], Severity.Low, "A security group and each of its rules have a description",
            "Write a description.",
            Require([Group, .. Rules], "description").ToBeSet(),
            Forbid(Group, "description").ToBe("Managed by Terraform"),
            Require(Group, "ingress.description").ToBeSet().WhenSet("ingress"),
            Require(Group, "egress.description").ToBeSet().WhenSet("egress")),
        new(["AWS-0173", "CKV2_AWS_12"], Severity.Low, "The default security group of a VPC has no rules",
            "Add an aws_default_security_group for the VPC without ingress and egress, and put rules into groups of your own.",
            Companion("aws_vpc", DefaultGroup, "vpc_id"),
            Forbid(DefaultGroup, "ingress").ToBeSet(),
            Forbid(DefaultGroup, "egress").ToBeSet(),
            new DefaultGroupRuleCheck()),
        new(["CKV2_AWS_5"], Severity.Low, "A security group is used",
            "Attach it to a resource, or remove it.", new UsedCheck(Group, serves: [], accessories: [Group, DefaultGroup, .. Rules])),
    ];
}
