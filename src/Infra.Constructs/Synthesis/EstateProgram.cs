using System.Globalization;
using System.Text.Json;
using Infra.Constructs.Estates;
using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Synthesis;

/// <summary>The program of an estate, which <c>./infra synth</c> and <c>cdktf</c> run: the one place where synth meets the world.</summary>
public static class EstateProgram
{
    /// <summary>
    /// Describes the estate and writes it to the folder that <c>cdktf</c> names in <c>CDKTF_OUTDIR</c> (default: <c>cdktf.out</c>).
    /// The day is <c>INFRA_DATE</c> (<c>yyyy-MM-dd</c>; default: today, UTC); the versions of applications are those in <c>envs/</c>.
    /// </summary>
    /// <param name="options">What the stacks have in common.</param>
    /// <param name="describe">Creates the stacks.</param>
    /// <param name="files">What is written for the repository besides: pipelines and alike.</param>
    /// <returns>The process's exit code: 0, or 1 with every problem on standard error and the previous output left whole.</returns>
    public static int Run(EstateOptions options, Action<Estate> describe, params IReadOnlyList<IRepositoryFiles> files)
    {
        try
        {
            var folder = Variable("CDKTF_OUTDIR") ?? "cdktf.out";
            var inputs = options with { Releases = ReleaseFolder.Read(".") };
            EstateSynthesis.Run(inputs, describe, Date(Variable("INFRA_DATE")), folder, files);
            return (int)ExitCode.Done;
        }
        catch (InfraException e)
        {
            Report(e.Problems);
            return (int)e.ExitCode;
        }
    }

    private static void Report(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems) Console.Error.WriteLine(problem);
        // ./infra reads them from a file: what is printed is for people.
        if (Variable("INFRA_PROBLEMS") is { } file) File.WriteAllText(file, JsonSerializer.Serialize(problems));
    }

    private static DateOnly Date(string? given)
    {
#pragma warning disable RS0030 // The edge of the program: from here on the day is an input.
        if (given is null) return DateOnly.FromDateTime(DateTime.UtcNow);
#pragma warning restore RS0030
        return DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA1002", "INFRA_DATE", $"\"{given}\" is not a day.", "Write it as yyyy-MM-dd, or leave it out for today."));
    }

#pragma warning disable RS0030 // The edge of the program, as above.
    private static string? Variable(string name) => System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
#pragma warning restore RS0030
}
