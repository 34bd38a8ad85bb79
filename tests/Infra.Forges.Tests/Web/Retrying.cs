using Infra.Forges.Web;

namespace Infra.Forges.Tests.Web;

/// <summary>RetryPolicy for tests: as much as in a pipeline, and no time passes between attempts.</summary>
internal sealed class Retrying
{
    private readonly List<TimeSpan> _waits = [];

    public Retrying() => RetryPolicy = new(5, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(100), (wait, _) =>
    {
        _waits.Add(wait);
        return Task.CompletedTask;
    });

    public RetryPolicy RetryPolicy { get; init; }

    /// <summary>How long it would have waited, in seconds.</summary>
    public IEnumerable<double> Waits => _waits.Select(wait => wait.TotalSeconds);
}
