namespace Infra.Constructs.Google;

/// <summary>When GKE may upgrade a cluster automatically. GKE requires at least 48 hours in any 32 days, in windows of at least four hours.</summary>
/// <param name="Start">The start of the first window, in UTC: <c>2026-01-03T02:00:00Z</c>.</param>
/// <param name="End">The end of the first window, in UTC. All windows have the same length.</param>
/// <param name="Recurrence">The recurrence, an RFC 5545 RRULE.</param>
/// <remarks>https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions</remarks>
public sealed record MaintenanceWindow(string Start, string End, string Recurrence)
{
    /// <summary>Saturdays and Sundays from 02:00 to 10:00 UTC.</summary>
    public static MaintenanceWindow Weekends { get; } = new("2026-01-03T02:00:00Z", "2026-01-03T10:00:00Z", "FREQ=WEEKLY;BYDAY=SA,SU");
}
