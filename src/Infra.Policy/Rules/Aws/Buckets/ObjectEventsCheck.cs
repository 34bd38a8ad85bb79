using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Aws.Buckets;

/// <summary>A trail of the estate records who reads and writes the objects of each bucket, but for those that receive logs.</summary>
internal sealed class ObjectEventsCheck : Check
{
    private const string Trail = "aws_cloudtrail";
    private const string ObjectType = "AWS::S3::Object";

    private static readonly string[] EveryBucket = ["arn:aws:s3", "arn:aws:s3:::"];

    public override IReadOnlyList<string> Types { get; } = ["aws_s3_bucket"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        if (ReceivesLogs(resource, estate) || estate.OfType(Trail).Any(trail => Records(trail, resource, estate))) yield break;
        yield return new(resource, "", $"without a record: no {Trail} records reads and writes of its objects");
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate)
    {
        IReadOnlyCollection<PolicyResource> trails = [.. estate.OfType(Trail)];
        if (trails.Count == 0 || Subjects(estate).All(bucket => ReceivesLogs(bucket, estate))) yield break;
        yield return Change("without data events", trail => trail);
        yield return Change("only writes", trail => trail.With("event_selector", Selector("WriteOnly", "arn:aws:s3")));
        yield return Change("another bucket", trail => trail.With("event_selector", Selector("All", $"arn:aws:s3:::{Mutant.Nonsense}/")));

        Mutant Change(string description, Func<PolicyResource, PolicyResource> change) => new(
            $"{Trail}: {description}",
            trails,
            [.. trails.Select(trail => change(trail.With("event_selector", null).With("advanced_event_selector", null)))]);
    }

    // A record of each delivery would itself be delivered.
    private static bool ReceivesLogs(PolicyResource bucket, PolicyEstate estate) =>
        LogTarget.Is(bucket, estate) || estate.OfType(Trail).Any(trail => estate.Refers(trail["s3_bucket_name"], bucket));

    private static bool Records(PolicyResource trail, PolicyResource bucket, PolicyEstate estate) =>
        trail["event_selector"].Blocks.Any(selector =>
            (selector["read_write_type"].IsAbsent || selector["read_write_type"].Is("All"))
            && selector["data_resource"].Blocks.Any(data =>
                data["type"].Is(ObjectType) && data["values"].Elements.Any(value => Covers(value, bucket, estate))))
        || trail["advanced_event_selector"].Blocks.Any(selector => RecordsAll([.. selector["field_selector"].Blocks]));

    private static bool Covers(PolicyValue value, PolicyResource bucket, PolicyEstate estate) =>
        EveryBucket.Any(value.Is)
        || estate.Targets(value).Contains(bucket)
        || (bucket["bucket"].Text is { } name && value.Is($"arn:aws:s3:::{name}/"));

    // Any further field, such as readOnly or resources.ARN, would leave something out.
    private static bool RecordsAll(List<PolicyValue> fields) =>
        fields.Count == 2 && HasField(fields, "eventCategory", "Data") && HasField(fields, "resources.type", ObjectType);

    private static bool HasField(List<PolicyValue> fields, string name, string value) =>
        fields.Any(field => field["field"].Is(name) && field["equals"].Elements.Any(given => given.Is(value)));

    private static JsonObject Selector(string type, string bucket) => new()
    {
        ["read_write_type"] = type,
        ["data_resource"] = new JsonObject { ["type"] = ObjectType, ["values"] = new JsonArray(bucket) },
    };
}
