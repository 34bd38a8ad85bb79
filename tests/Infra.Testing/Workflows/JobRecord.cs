namespace Infra.Testing.Workflows;

/// <summary>What became of a job; of one that runs for each of several stacks, of one of its copies.</summary>
/// <param name="Id">The job.</param>
/// <param name="Result">What other jobs see.</param>
public sealed record JobRecord(string Id, string Result)
{
    /// <summary>The stack of this copy; null where the job has none.</summary>
    public string? Copy { get; init; }

    /// <summary>The commit that it checked out; empty where it did not.</summary>
    public string Commit { get; init; } = "";

    /// <summary>The environment whose approval it waited for; null where it needs none.</summary>
    public string? Environment { get; init; }

    /// <summary>What it called, in order.</summary>
    public IReadOnlyList<string> Calls { get; init; } = [];

    public string Log { get; init; } = "";

    public string Summary { get; init; } = "";

    public string Title => Copy is null ? Id : $"{Id} ({Copy})";

    public override string ToString()
    {
        var commit = Commit.Length == 0 ? "" : $", commit {Commit}";
        var approval = Environment is null ? "" : $", environment {Environment}";
        return string.Join('\n', Calls.Select(call => $"  {call}").Prepend($"{Title}{commit}{approval}: {Result}"));
    }
}
