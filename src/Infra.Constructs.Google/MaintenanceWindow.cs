namespace Infra.Constructs.Google;

/// <summary>When GKE may upgrade a cluster by itself. It wants at least 48 hours in any 32 days, in pieces of at least four.</summary>
/// <param name="Start">The first beginning, in UTC: <c>2026-01-03T02:00:00Z</c>.</param>
/// <param name="End">The first end, in UTC; their difference is the length of every window.</param>
/// <param name="Recurrence">An RRULE of RFC 5545.</param>
/// <remarks>https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions</remarks>
public sealed record MaintenanceWindow(string Start, string End, string Recurrence)
{
    /// <summary>Saturdays and Sundays from 02:00 to 10:00 UTC.</summary>
    public static MaintenanceWindow Weekends { get; } = new("2026-01-03T02:00:00Z", "2026-01-03T10:00:00Z", "FREQ=WEEKLY;BYDAY=SA,SU");
}
