using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws.Networks;

/// <summary>VPCs, subnets, routes and addresses.</summary>
internal static class VpcRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0101", "CKV_AWS_148"], Severity.High, "The default VPC is not used",
            "Create a VPC of your own.", Never("aws_default_vpc")),
        new(["AWS-0164", "CKV_AWS_130"], Severity.High, "A subnet does not assign public addresses to instances",
            "Leave map_public_ip_on_launch out, or set it to false.", Forbid("aws_subnet", "map_public_ip_on_launch").ToBe(true)),
        new(["AWS-0178", "CKV2_AWS_11"], Severity.Medium, "A VPC has a flow log",
            "Add a flow log for the VPC.", Companion("aws_vpc", "aws_flow_log", "vpc_id")),
        new(["CKV2_AWS_19"], Severity.Low, "A public address serves a NAT gateway or an instance",
            "Attach the address, or release it.", new UsedCheck("aws_eip", serves: ["instance", "network_interface"], accessories: [])),
        new(["CKV2_AWS_35"], Severity.Medium, "The default route of a subnet is a gateway, not an instance",
            "Route to a NAT gateway.", new DefaultRouteCheck("network_interface_id", "instance_id")),
        new(["CKV2_AWS_44"], Severity.High, "A peering connection carries only the routes of its peer",
            "Route the peer's own range.", new DefaultRouteCheck("vpc_peering_connection_id")),
        new(["CKV_AWS_123"], Severity.Medium, "An endpoint service requires acceptance of each consumer",
            "Set acceptance_required to true.", Require("aws_vpc_endpoint_service", "acceptance_required").ToBe(true)),
    ];
}
