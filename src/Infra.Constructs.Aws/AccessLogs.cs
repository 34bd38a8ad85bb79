namespace Infra.Constructs.Aws;

/// <summary>Where a bucket's access log is written.</summary>
public abstract record AccessLogs
{
    private AccessLogs()
    {
    }

    /// <summary>For a bucket that receives access logs. It has no access log itself, since logging would then generate more logs without end.</summary>
    public static AccessLogs ReceivesThem { get; } = new Receiver();

    /// <summary>To another bucket under <c>BUCKET/</c>. The target bucket must use <see cref="ReceivesThem"/>.</summary>
    public static AccessLogs To(Bucket bucket) => new Target(bucket);

    internal sealed record Receiver : AccessLogs;

    internal sealed record Target(Bucket Bucket) : AccessLogs;
}
