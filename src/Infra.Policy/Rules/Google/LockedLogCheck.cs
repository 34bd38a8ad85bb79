using Infra.Policy.Model;

namespace Infra.Policy.Rules.Google;

/// <summary>A bucket to which log sinks write has a retention policy that nobody can shorten.</summary>
internal sealed class LockedLogCheck : Check
{
    private const string Argument = "retention_policy.is_locked";

    private static readonly string[] Sinks =
        ["google_logging_project_sink", "google_logging_folder_sink", "google_logging_organization_sink"];

    public override IReadOnlyList<string> Types { get; } = ["google_storage_bucket"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from isLocked in resource.Find(Argument)
        where !isLocked.Is("true") && KeepsLogs(resource, estate)
        select isLocked.IsUnresolved ? Observation.Unknown(isLocked) : Observation.Violation(isLocked);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        where KeepsLogs(resource, estate)
        from value in (bool?[])[false, null]
        select Mutant.Set(resource, Argument, value);

    private static bool KeepsLogs(PolicyResource bucket, PolicyEstate estate) =>
        Sinks.SelectMany(estate.OfType).Any(sink => IsFor(sink["destination"], bucket, estate));

    private static bool IsFor(PolicyValue destination, PolicyResource bucket, PolicyEstate estate) =>
        estate.Targets(destination).Contains(bucket)
        || (bucket["name"].Text is { } name && destination.Is($"storage.googleapis.com/{name}"));
}
