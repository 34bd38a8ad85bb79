namespace Infra.Cli.Tests.Story;

/// <summary>How a run of a pipeline ended.</summary>
internal sealed class RunResult
{
    private readonly List<(string Job, CommandResult Result)> _steps = [];

    /// <summary>The jobs that ran a script, in order.</summary>
    public IEnumerable<string> Jobs => _steps.Select(step => step.Job).Distinct();

    public bool IsWell => _steps.TrueForAll(step => step.Result.ExitCode == 0);

    /// <summary>What the last script said of its failure.</summary>
    public string Error => _steps[^1].Result.Error;

    /// <summary>What all scripts said.</summary>
    public string Output => string.Concat(_steps.Select(step => step.Result.Output + step.Result.Error));

    public void Add(string job, CommandResult result) => _steps.Add((job, result));
}
