using Infra.Bench.Subjects;

namespace Infra.Bench.Measuring;

/// <summary>Measures every program of a scenario in turn, so that whatever else the machine does meets all of them alike.</summary>
internal sealed class Experiment(Laboratory laboratory, int runs, Action<string> report)
{
    /// <summary>Runs the scenario: a first run of each program, which is checked, then the runs that count, in alternating order.</summary>
    /// <exception cref="Contracts.Problems.InfraException">A program failed, or wrote other resources than the others.</exception>
    public IReadOnlyList<Result> Run(Scenario scenario)
    {
        var subjects = scenario.Subjects;
        foreach (var subject in subjects) Laboratory.Chill(subject);
        var first = Round(scenario, subjects, "first run");
        var resources = Agreement.Check([.. subjects.Select(laboratory.OutputOf)]);

        var rounds = Enumerable.Range(1, runs)
            .Select(run => Round(scenario, run % 2 == 0 ? subjects : subjects.Reverse(), $"run {run} of {runs}"))
            .ToList();
        return [.. subjects.Select(subject => new Result(scenario.Name, resources, subject.Name, first[subject], [.. rounds.Select(round => round[subject])]))];
    }

    private Dictionary<Subject, Measurement> Round(Scenario scenario, IEnumerable<Subject> subjects, string name)
    {
        var round = new Dictionary<Subject, Measurement>();
        foreach (var subject in subjects)
        {
            report($"Measuring {string.Join(' ', [scenario.Name, .. scenario.Arguments])}, {name}: {subject.Name}");
            round[subject] = laboratory.Run(scenario, subject);
        }

        return round;
    }
}
