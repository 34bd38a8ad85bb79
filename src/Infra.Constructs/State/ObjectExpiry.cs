namespace Infra.Constructs.State;

/// <summary>A lifecycle rule that deletes old objects of a bucket or blobs of an account. Non-current versions are deleted a day later.</summary>
/// <param name="Prefix">The start of their names, such as <c>plans/</c>; on Azure the container name precedes it.</param>
/// <param name="Days">The number of days they are kept.</param>
public sealed record ObjectExpiry(string Prefix, int Days)
{
    internal const int VersionDays = 1;
}
