using Infra.Testing.Yaml;

namespace Infra.Testing.Workflows;

/// <summary>
/// Several runs at once, as GitHub orders them: a job takes one turn, in which it holds its concurrency group. A group has one holder; who waits for it comes
/// in order where it says <c>queue: max</c>, and else a newer one takes the place of an older one, which is cancelled. A job of an environment with reviewers
/// waits for them, and holds its group while it waits.
/// </summary>
/// <param name="reviewed">The environments that have reviewers.</param>
public sealed class RunsAtOnce(params IReadOnlyList<string> reviewed)
{
    private readonly List<(string Name, WorkflowRun Run)> _runs = [];
    private readonly Dictionary<string, List<(WorkflowRun Run, string Job)>> _groups = [];
    private readonly HashSet<string> _approved = [];
    private readonly List<string> _started = [];

    /// <summary>The jobs that ran, as <c>RUN: JOB</c>; those of one turn at once, in the order in which the runs came.</summary>
    public IReadOnlyList<string> Started => _started;

    /// <summary>The jobs that a newer one has pushed out of its place.</summary>
    public List<string> Cancelled { get; } = [];

    /// <summary>The jobs that wait for a person.</summary>
    public IReadOnlyList<string> Asked =>
        [.. from one in _runs from job in one.Run.Ready where IsAsked(one.Name, job) && one.Run.IsWanted(job) select $"{one.Name}: {job.Id}"];

    /// <summary>A run by its name.</summary>
    public WorkflowRun this[string name] => _runs.Single(one => one.Name == name).Run;

    /// <summary>Another run comes.</summary>
    public void Add(string name, WorkflowRun run) => _runs.Add((name, run));

    /// <summary>Somebody says yes to a job.</summary>
    public void Approve(string job) => _approved.Add(job);

    /// <summary>Turn by turn, until nothing moves.</summary>
    public void Settle()
    {
        while (Turn())
        {
        }
    }

    private bool Turn()
    {
        List<(string Name, WorkflowRun Run, WorkflowFileJob Job)> now = [];
        var moved = false;
        foreach (var (name, run) in _runs.Where(one => MayRun(one.Run)))
        {
            foreach (var job in run.Ready)
            {
                if (!run.IsWanted(job))
                {
                    run.Run(job);
                    moved = true;
                }
                else if (Holds(name, run, job) && !IsAsked(name, job))
                {
                    now.Add((name, run, job));
                }
            }
        }

        foreach (var (name, run, job) in now)
        {
            _started.Add($"{name}: {job.Id}");
            run.Run(job);
            if (GroupOf(job) is { } group) _groups[group].RemoveAt(0);
        }

        return moved || now.Count > 0;
    }

    private bool IsAsked(string name, WorkflowFileJob job) => reviewed.Contains(job.Environment) && !_approved.Contains($"{name}: {job.Id}");

    // Of runs in one group, the first that is not over.
    private bool MayRun(WorkflowRun run) => run.Group is not { } group || _runs.First(one => one.Run.Group == group && one.Run.Ready.Count > 0 || one.Run == run).Run == run;

    private bool Holds(string name, WorkflowRun run, WorkflowFileJob job)
    {
        if (GroupOf(job) is not { } group) return true;
        if (!_groups.TryGetValue(group, out var line)) _groups[group] = line = [];
        if (!line.Contains((run, job.Id)))
        {
            if (job.Node.At("concurrency", "queue").Text() != "max" && line.Count > 1)
            {
                Cancelled.Add($"{_runs.Single(one => one.Run == line[^1].Run).Name}: {line[^1].Job}");
                line.RemoveAt(line.Count - 1);
            }

            line.Add((run, job.Id));
        }

        return line[0] == (run, job.Id);
    }

    private static string? GroupOf(WorkflowFileJob job) => job.Node.At("concurrency", "group").Text() is { Length: > 0 } group ? group : null;
}
