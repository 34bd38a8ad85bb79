using System.Globalization;

namespace Infra.Constructs.Azure;

/// <summary>The weekly window in which a cluster may be upgraded.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="StartUtc">The start time, in UTC.</param>
/// <param name="Hours">The duration in hours, 4 to 24.</param>
public sealed record MaintenanceWindow(DayOfWeek Day, TimeOnly StartUtc, int Hours)
{
    /// <summary>Sunday from 02:00 to 06:00 UTC.</summary>
    public static MaintenanceWindow Default { get; } = new(DayOfWeek.Sunday, new TimeOnly(2, 0), 4);

    internal string StartTime => StartUtc.ToString("HH:mm", CultureInfo.InvariantCulture);
}
