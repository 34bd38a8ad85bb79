namespace Infra.Constructs.Aws.Trail;

/// <summary>Options of <see cref="AccountTrail"/>.</summary>
public sealed record AccountTrailOptions
{
    /// <summary>The bucket that receives the access log of the trail's own bucket.</summary>
    public required Bucket AccessLogs { get; init; }

    /// <summary>
    /// Buckets of which each read and write of an object is recorded. Default: every <see cref="Bucket"/> of the estate in this account, but for
    /// those that receive logs.
    /// </summary>
    public IReadOnlyList<Bucket>? ObjectsOf { get; init; }
}
