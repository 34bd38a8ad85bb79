namespace Infra.Contracts.Problems;

/// <summary>
/// Carries every problem found at once to the edge of the program, which prints them without a stack trace and exits with
/// <see cref="ExitCode"/>.
/// </summary>
public sealed class InfraException(ExitCode exitCode, IReadOnlyList<Problem> problems)
    : Exception(string.Join('\n', problems))
{
    /// <summary>Stops with one problem.</summary>
    public InfraException(ExitCode exitCode, Problem problem) : this(exitCode, [problem])
    {
    }

    /// <summary>What the process exits with.</summary>
    public ExitCode ExitCode { get; } = exitCode;

    /// <summary>All problems, in the order in which they were found; never empty.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
