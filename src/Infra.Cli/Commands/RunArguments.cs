using System.CommandLine;
using System.Text.RegularExpressions;
using Infra.Contracts.Problems;
using Infra.Deployment.Clouds;
using Infra.Deployment.SavedPlans;

namespace Infra.Cli.Commands;

/// <summary>Arguments of commands that use the plans of a pipeline run: the name of the run, and the folder that its jobs pass on.</summary>
internal sealed partial class RunArguments
{
    private readonly Option<string?> _run;

    private readonly Option<string?> _summaries = new("--summaries")
    {
        Description = "The folder that the jobs of a run share: a summary and the digest of each plan; no secrets",
    };

    /// <param name="option">The name of the option for the run.</param>
    /// <param name="description">The description of the option.</param>
    public RunArguments(string option, string description) => _run = new(option) { Description = description };

    public void AddTo(Command command)
    {
        command.Options.Add(_run);
        command.Options.Add(_summaries);
    }

    /// <summary>Returns the folder; null if none was given.</summary>
    public string? Folder(ParseResult parsed) => parsed.GetValue(_summaries);

    /// <summary>Returns the plans of the run; null if none was given.</summary>
    /// <exception cref="InfraException">INFRA0250: the name is not valid, the folder is missing, or the clouds are simulated.</exception>
    public RunPlans? Of(ParseResult parsed, DeploymentTarget target)
    {
        if (parsed.GetValue(_run) is not { } run) return null;
        List<Problem> problems = [];
        if (!RunName().IsMatch(run))
            problems.Add(Problem($"\"{run}\" is not a valid run name: 1 to 64 letters, digits, dots, hyphens and underscores, the first a letter or digit.", "Use the run's number."));
        if (Folder(parsed) is null) problems.Add(Problem("The digests of the plans are passed in a folder, and none is named.", "Add --summaries FOLDER."));
        if (target.Clouds is CloudsInFolder) problems.Add(Problem("Simulated clouds end with the job, so a plan can't be stored.", "Leave it out with --simulate."));
        return problems.Count == 0 ? new(target, run, Path.GetFullPath(Folder(parsed)!)) : throw new InfraException(ExitCode.Usage, problems);
    }

    private Problem Problem(string fact, string remedy) => new("INFRA0250", _run.Name, fact, remedy);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
    private static partial Regex RunName();
}
