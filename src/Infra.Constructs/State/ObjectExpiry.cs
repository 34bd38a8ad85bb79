namespace Infra.Constructs.State;

/// <summary>Objects of a bucket, or blobs of an account, that are worth nothing after a while. A former version of one goes the day after.</summary>
/// <param name="Prefix">What their names begin with, such as <c>plans/</c>; on Azure the container stands in front of it.</param>
/// <param name="Days">How long they are kept.</param>
public sealed record ObjectExpiry(string Prefix, int Days)
{
    internal const int VersionDays = 1;
}
