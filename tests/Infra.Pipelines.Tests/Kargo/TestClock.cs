namespace Infra.Pipelines.Tests.Kargo;

/// <summary>A time that passes only when somebody waits.</summary>
internal sealed class TestClock
{
    public DateTimeOffset Now { get; set; } = new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);
}
