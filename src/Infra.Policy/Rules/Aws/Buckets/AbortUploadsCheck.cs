using Infra.Policy.Model;

namespace Infra.Policy.Rules.Aws.Buckets;

/// <summary>Some rule of a lifecycle, one that is enabled and for all objects, aborts unfinished uploads.</summary>
internal sealed class AbortUploadsCheck : Check
{
    private const string Rules = "rule";
    private const string Days = "abort_incomplete_multipart_upload.days_after_initiation";

    public override IReadOnlyList<string> Types { get; } = ["aws_s3_bucket_lifecycle_configuration"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var rules = resource[Rules];
        if (rules.IsUnresolved) return [Observation.Unknown(rules)];
        return rules.Blocks.Any(AbortsAllUploads) ? [] : [new(resource, Rules, "without a rule that aborts unfinished uploads")];
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        let aborting = resource[Rules].Blocks.Where(AbortsAllUploads).Select(rule => rule.Path).ToList()
        where aborting.Count > 0
        from broken in (Func<PolicyResource, string, PolicyResource>[])
        [
            (changed, rule) => changed.With($"{rule}.abort_incomplete_multipart_upload", null),
            (changed, rule) => changed.With($"{rule}.status", "Disabled"),
            (changed, rule) => changed.With($"{rule}.filter", new System.Text.Json.Nodes.JsonObject { ["prefix"] = Mutant.Nonsense }),
        ]
        select Mutant.Replace(resource, aborting.Aggregate(resource, broken), "unfinished uploads stay");

    private static bool AbortsAllUploads(PolicyValue rule) =>
        rule["status"].Is("Enabled")
        && rule.Find(Days).All(days => days.Number > 0)
        && rule["prefix"].Text is null or ""
        && !rule["filter"].Strings.Any(text => !text.Is(""));
}
