using System.Globalization;
using System.Text.Json;
using Infra.Constructs.Estates;
using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Synthesis;

/// <summary>The entry point of an estate, run by <c>./infra synth</c> and <c>cdktf</c>. The only part of synth that reads the environment.</summary>
public static class EstateProgram
{
    /// <summary>
    /// Describes the estate and writes it to the folder in <c>CDKTF_OUTDIR</c> (default: <c>cdktf.out</c>). The date is <c>INFRA_DATE</c>
    /// (<c>yyyy-MM-dd</c>; default: today, UTC). Application versions come from <c>envs/</c>.
    /// </summary>
    /// <param name="options">The options shared by all stacks.</param>
    /// <param name="describe">Creates the stacks.</param>
    /// <param name="files">Additional files to write to the repository, such as pipelines.</param>
    /// <returns>The exit code: 0, or 1 if there are problems. All of them are then on standard error, and the previous output is unchanged.</returns>
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
        // ./infra reads problems from this file; standard error is for people.
        if (Variable("INFRA_PROBLEMS") is { } file) File.WriteAllText(file, JsonSerializer.Serialize(problems));
    }

    private static DateOnly Date(string? given)
    {
#pragma warning disable RS0030 // The edge of the program: from here on the date is an input.
        if (given is null) return DateOnly.FromDateTime(DateTime.UtcNow);
#pragma warning restore RS0030
        return DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA1002", "INFRA_DATE", $"\"{given}\" is not a date.", "Write it as yyyy-MM-dd, or leave it out for today."));
    }

#pragma warning disable RS0030 // The edge of the program, as above.
    private static string? Variable(string name) => System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
#pragma warning restore RS0030
}
