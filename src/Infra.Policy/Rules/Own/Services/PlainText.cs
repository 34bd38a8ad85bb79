using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;
using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Services;

/// <summary>Encryption that is turned off by a flag of its own, by the names that providers give it. Disks of machines have rules of scanners.</summary>
internal static partial class PlainText
{
    private static readonly HashSet<string> Elsewhere = ["aws_ebs_volume", "aws_instance", "aws_launch_configuration", "aws_launch_template", "aws_ami"];

    /// <summary>Arguments that the rule must find.</summary>
    public static (string Type, string Argument, JsonNode Value)[] Wrong { get; } =
        [("aws_ebs_snapshot_copy", "encrypted", false), ("aws_rds_global_cluster", "storage_encrypted", false), ("aws_memorydb_cluster", "at_rest_encryption_enabled", false), ("aws_elasticache_cluster", "transit_encryption_enabled", false)];

    /// <summary>The fault of an argument with a name; null for none.</summary>
    public static Verdict? Judge(string name, PolicyValue value, PolicyEstate estate) =>
        value.Resource.IsManaged && value.Is("false") && Names().IsMatch(name) && !Elsewhere.Contains(value.Resource.Type) ? new("false") : null;

    [GeneratedRegex("^((storage|snapshot|volume|target|root_volume|user_volume|s3_canned)_)?encrypted$|^(at_rest|transit|storage|(user|root)_volume)_encryption_enabled$|^encryption_in_transit_enabled$")]
    private static partial Regex Names();
}
