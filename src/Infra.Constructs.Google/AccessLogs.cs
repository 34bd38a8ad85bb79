namespace Infra.Constructs.Google;

/// <summary>Where a bucket's access log goes.</summary>
public abstract record AccessLogs
{
    private AccessLogs()
    {
    }

    /// <summary>The bucket keeps other buckets' logs; logging its own accesses would feed itself.</summary>
    public static AccessLogs ReceivesThem { get; } = new Receiver();

    /// <summary>To another bucket, one that <see cref="ReceivesThem"/>, under <c>BUCKET/</c>.</summary>
    public static AccessLogs To(Bucket bucket) => new Target(bucket);

    internal sealed record Receiver : AccessLogs;

    internal sealed record Target(Bucket Bucket) : AccessLogs;
}
