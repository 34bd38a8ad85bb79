namespace Infra.Pipelines.Model;

/// <summary>What starts a pipeline.</summary>
public abstract record Trigger
{
    private Trigger()
    {
    }

    /// <summary>A change is proposed: a pull request, a merge request.</summary>
    public sealed record Proposal : Trigger;

    /// <summary>The default branch gets commits.</summary>
    public sealed record Merge : Trigger;

    /// <summary>A time.</summary>
    /// <param name="Cron">Minute, hour, day, month, weekday, in UTC.</param>
    public sealed record Schedule(string Cron) : Trigger;

    /// <summary>Somebody, or a program, starts it.</summary>
    /// <param name="Inputs">With these.</param>
    public sealed record Manual(IReadOnlyList<Input> Inputs) : Trigger;
}
