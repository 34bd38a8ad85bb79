using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Plans;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Perimeters;

/// <summary>
/// Records, copies and exports go to buckets that the estate makes. The name of a bucket does not tell whose it is: where a plan sends something
/// to a bucket anew, some stack of the estate has to make it, or it is a stranger's.
/// </summary>
internal sealed partial class ForeignBucketCheck : Check
{
    private static readonly string[] Buckets = ["aws_s3_bucket", "google_storage_bucket"];

    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["aws_*", "google_*"];

    public override bool AppliesTo(PolicyResource resource) =>
        resource is { Source: PolicySource.Plan, Remains: true, Action: PlannedAction.Create or PlannedAction.Update or PlannedAction.Replace } && !Buckets.Contains(resource.Type);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from member in resource.Members
        where member.Value.IsKnown && (IsAddress(member.Value) || IsDestination(resource.Type, member.Name, member.Value.Path))
        let name = Name(member.Value.Text ?? "")
        where name.Length > 0 && !JsonNode.DeepEquals(resource.Prior is { } prior ? JsonPath.Get(prior, member.Value.Path) : null, member.Value.Json)
        where !IsMade(name, estate)
        select new Observation(resource, member.Value.Path, $"to the bucket {name}, which no stack of the estate creates");

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from stack in estate.Stacks.Take(1)
        from argument in (IEnumerable<(string Type, string Argument, JsonNode Value)>)
        [
            ("aws_cloudtrail", "s3_bucket_name", "evil-logs"), ("aws_s3_bucket_logging", "target_bucket", "evil-logs"), ("google_storage_bucket_x", "log_bucket", "evil-logs"),
            ("aws_s3_bucket_replication_configuration", "rule", new JsonArray(new JsonObject { ["destination"] = new JsonArray(new JsonObject { ["bucket"] = "arn:aws:s3:::evil" }) })),
            ("google_logging_project_sink", "destination", "storage.googleapis.com/evil-logs"), ("aws_flow_log", "log_destination", "arn:aws:s3:::evil-logs"), ("aws_redshift_logging", "bucket_name", "evil-logs"), ("aws_glue_job", "script_location", "s3://evil-code/x.py"),
        ]
        let address = $"{argument.Type}.{Mutant.Nonsense}"
        let added = new PolicyResource(stack.Entry, PolicySource.Plan, argument.Type, Mutant.Nonsense, address, stack.Entry.Name, new() { [argument.Argument] = argument.Value.DeepClone() }) { Action = PlannedAction.Create }
        select new Mutant($"{address} {argument.Value.ToJsonString()}", [], [added]);

    private static bool IsDestination(string type, string name, string path) =>
        Destination().IsMatch(name) || (name is "bucket" or "bucket_name" or "bucket_arn" or "bucket_name_prefix" && (Sink().IsMatch(path) || SinkType().IsMatch(type)));

    // Of code and data that come from there as well.
    private static bool IsAddress(PolicyValue value) => value.Text is { } text && (text.StartsWith("s3://", StringComparison.Ordinal) || text.StartsWith("gs://", StringComparison.Ordinal));

    private static string Name(string text) => Arn().Match(text) is { Success: true } arn ? arn.Groups[1].Value
        : Google().Match(text) is { Success: true } google ? google.Groups[1].Value
        : Plain().IsMatch(text) ? text : "";

    private static bool IsMade(string name, PolicyEstate estate) =>
        Buckets.SelectMany(estate.OfType).Any(bucket => bucket["bucket"].Is(name) || bucket["name"].Is(name) || bucket["id"].Is(name));

    [GeneratedRegex("^(s3_bucket_name|target_bucket|log_bucket|destination_bucket\\w*|s3_bucket|s3_bucket_arn|log_destination|destination|destination_arn|export_bucket\\w*|backup_bucket\\w*|bucket_url|gcs_bucket|output_location|access_logs_bucket)$")]
    private static partial Regex Destination();

    [GeneratedRegex("destination|sink|export|s3_action|access_logs|connection_logs|s3_configuration|delivery|logging|cloud_storage|s3_settings|target")]
    private static partial Regex Sink();

    [GeneratedRegex("_logging$|datafeed|_report|delivery_channel|_export$")]
    private static partial Regex SinkType();

    [GeneratedRegex(@"^arn:[\w-]+:s3:::([\w.-]+)")]
    private static partial Regex Arn();

    [GeneratedRegex(@"^(?:storage\.googleapis\.com/|gs://|s3://)([\w.-]+)")]
    private static partial Regex Google();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{2,62}$")]
    private static partial Regex Plain();
}
