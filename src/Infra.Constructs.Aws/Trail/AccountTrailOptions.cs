namespace Infra.Constructs.Aws.Trail;

/// <summary>Options of <see cref="AccountTrail"/>.</summary>
public sealed record AccountTrailOptions
{
    /// <summary>The bucket that receives the access log of the trail's own bucket.</summary>
    public required Bucket AccessLogs { get; init; }

    /// <summary>
    /// The buckets whose object reads and writes are recorded. Default: null, every <see cref="Bucket"/> of the estate in this account,
    /// except those that receive logs.
    /// </summary>
    public IReadOnlyList<Bucket>? ObjectsOf { get; init; }
}
