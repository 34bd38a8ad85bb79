using Infra.Policy.Networks;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws.Networks;

/// <summary>Network ACLs, with rules inline or as resources of their own.</summary>
internal static class NetworkAclRules
{
    private const string Narrow = "Remove the rule, or allow only your own ranges.";

    private static readonly AwsNetworkAcls Acls = new();

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0102", "CKV_AWS_352"], Severity.Critical, "No network ACL lets all ports through",
            "Allow the ports that are needed.", new EveryPortCheck(Acls, fromTheWorld: false, Direction.Inbound, Direction.Outbound)),
        new(["AWS-0105", "CKV_AWS_231", "CKV_AWS_232"], Severity.Medium, "No network ACL opens SSH or RDP to the world",
            Narrow, NotOpen(Acls, 22), NotOpen(Acls, 3389)),
        new(["CKV_AWS_229", "CKV_AWS_230"], Severity.Medium, "No network ACL opens FTP to the world",
            Narrow, NotOpen(Acls, 20), NotOpen(Acls, 21)),
        new(["CKV2_AWS_1"], Severity.Low, "A network ACL is attached to subnets",
            "Name the subnets in subnet_ids.", Require("aws_network_acl", "subnet_ids").ToBeSet()),
    ];
}
