using System.Text.Json.Nodes;

namespace Infra.Cli.Access;

/// <summary>Settings that open or guard something by a single value.</summary>
internal static class SwitchGrants
{
    /// <summary>Type or <c>*</c>, path, and the value at which it is open; null: where it is not set.</summary>
    private static readonly (string Type, string Path, string? Open, AccessKind Kind, string Says)[] Switches =
    [
        ("aws_eks_cluster", "vpc_config.endpoint_public_access", "true", AccessKind.Network, "makes the endpoint public"),
        ("aws_s3_bucket_public_access_block", "block_public_acls", "false", AccessKind.Permission, "lets ACLs be public"),
        ("aws_s3_bucket_public_access_block", "block_public_policy", "false", AccessKind.Permission, "lets policies be public"),
        ("aws_s3_bucket_public_access_block", "ignore_public_acls", "false", AccessKind.Permission, "honours public ACLs"),
        ("aws_s3_bucket_public_access_block", "restrict_public_buckets", "false", AccessKind.Permission, "lets the bucket be public"),
        ("aws_subnet", "map_public_ip_on_launch", "true", AccessKind.Network, "gives machines public addresses"),
        ("aws_instance", "associate_public_ip_address", "true", AccessKind.Network, "has a public address"),
        ("aws_iam_role", "permissions_boundary", null, AccessKind.Permission, "has no permissions boundary"),
        ("aws_iam_user", "permissions_boundary", null, AccessKind.Permission, "has no permissions boundary"),
        ("azurerm_kubernetes_cluster", "private_cluster_enabled", "false", AccessKind.Network, "makes the endpoint public"),
        ("google_container_cluster", "private_cluster_config.enable_private_endpoint", "false", AccessKind.Network, "makes the endpoint public"),
        ("google_storage_bucket", "public_access_prevention", "inherited", AccessKind.Permission, "lets the bucket be public"),
        ("*", "publicly_accessible", "true", AccessKind.Network, "can be reached from the Internet"),
        ("*", "public_network_access_enabled", "true", AccessKind.Network, "can be reached from the Internet"),
        ("*", "allow_nested_items_to_be_public", "true", AccessKind.Permission, "lets its items be public"),
    ];

    /// <summary>The switches that stand open.</summary>
    public static IEnumerable<AccessGrant> Of(string type, JsonObject resource) =>
        from one in Switches
        where one.Type == "*" || one.Type == type
        let values = resource.Texts(one.Path).ToList()
        where one.Open is null ? values.Count == 0 : values.Contains(one.Open, StringComparer.OrdinalIgnoreCase)
        select new AccessGrant(one.Kind, one.Says, []);
}
