namespace Infra.Constructs.Aws.Trail;

/// <summary>Options of <see cref="AccountTrail"/>.</summary>
public sealed record AccountTrailOptions
{
    /// <summary>The bucket that receives the access log of the trail's own bucket.</summary>
    public required Bucket AccessLogs { get; init; }

    /// <summary>Buckets of which each read and write of an object is recorded.</summary>
    public required IReadOnlyList<Bucket> ObjectsOf { get; init; }
}
