namespace Infra.Contracts.Problems;

/// <summary>Carries all problems to the entry point of the program, which prints them without a stack trace and exits with <see cref="ExitCode"/>.</summary>
public sealed class InfraException(ExitCode exitCode, IReadOnlyList<Problem> problems)
    : Exception(string.Join('\n', problems))
{
    /// <summary>Creates an exception with one problem.</summary>
    public InfraException(ExitCode exitCode, Problem problem) : this(exitCode, [problem])
    {
    }

    /// <summary>The exit code of the process.</summary>
    public ExitCode ExitCode { get; } = exitCode;

    /// <summary>All problems, in the order in which they were found. Never empty.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
