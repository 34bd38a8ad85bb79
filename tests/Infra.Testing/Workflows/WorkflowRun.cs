using System.Text.Json.Nodes;
using Infra.Testing.Yaml;
using Xunit;

namespace Infra.Testing.Workflows;

/// <summary>One run of a workflow: its jobs, each after those that it needs and where its condition holds.</summary>
public sealed class WorkflowRun
{
    private static readonly string[] WorkflowKeys = ["name", "run-name", "on", "permissions", "concurrency", "defaults", "jobs"];

    private static readonly string[] JobKeys =
        ["name", "needs", "if", "runs-on", "timeout-minutes", "permissions", "environment", "concurrency", "strategy", "outputs", "env", "steps"];

    private readonly WorkflowRunner _runner;

    private readonly JsonObject _contexts;

    private readonly List<JobRecord> _records = [];

    // What jobs that need a job see of it.
    private readonly Dictionary<string, JsonObject> _results = [];

    private readonly Dictionary<string, IReadOnlyList<string>> _ancestors = [];

    private readonly List<WorkflowFileJob> _waiting;

    private bool _cancelled;

    public WorkflowRun(WorkflowRunner runner, WorkflowFile file, RunEvent happened)
    {
        (_runner, Event, Name) = (runner, happened, file.Root.At("name").Text());
        Artifacts = new(runner.NewFolder());
        _contexts = new() { ["github"] = happened.Context(Name), ["inputs"] = happened.Inputs, ["vars"] = new JsonObject() };
        Assert.True(file.IsStartedBy(happened.Name, happened.Action));
        Assert.Equal("bash", file.Root.At("defaults", "run", "shell").Text());
        Assert.Empty(file.Root.Entries().Select(entry => entry.Key).Except(WorkflowKeys));
        _waiting = [.. file.Jobs];
        Group = file.Root.At("concurrency", "group").Text() is { Length: > 0 } group ? ExpressionEngine.Text(group, _contexts) : null;
    }

    /// <summary>Runs it alone, to its end.</summary>
    public WorkflowRun ToEnd()
    {
        while (Ready is [var next, ..]) Run(next);
        return this;
    }

    /// <summary>The group of runs of which one runs at a time; null where it is in none.</summary>
    public string? Group { get; }

    /// <summary>The jobs whose turn has come.</summary>
    public IReadOnlyList<WorkflowFileJob> Ready => [.. _waiting.Where(job => Needs(job).All(_results.ContainsKey))];

    /// <summary>Runs one of them, or leaves it out as its condition says.</summary>
    public void Run(WorkflowFileJob job)
    {
        _waiting.Remove(job);
        Execute(job);
    }

    /// <summary>Whether the condition of a job whose turn has come holds.</summary>
    public bool IsWanted(WorkflowFileJob job)
    {
        _ancestors[job.Id] = [.. Needs(job).SelectMany(need => _ancestors[need].Append(need)).Distinct()];
        return ExpressionEngine.Holds(job.If, Contexts(job), Status(job));
    }

    public string Name { get; }

    public RunEvent Event { get; }

    public ArtifactStore Artifacts { get; }

    /// <summary>What became of each job and each copy of one, in the order in which they ran.</summary>
    public IReadOnlyList<JobRecord> Jobs => _records;

    /// <summary>The same in one line each.</summary>
    public IReadOnlyList<string> Results => [.. _records.Select(record => $"{record.Title}: {record.Result}")];

    /// <summary>All that was called, job by job.</summary>
    public string Transcript => string.Join('\n', _records) + "\n";

    public JobRecord this[string title] => _records.Single(record => record.Title == title);

    private static IReadOnlyList<string> Needs(WorkflowFileJob job) => [.. job.Node.At("needs").Items().Select(need => need.Text())];

    private void Execute(WorkflowFileJob job)
    {
        Assert.Empty(job.Node.Entries().Select(entry => entry.Key).Except(JobKeys));
        _cancelled |= job.Id == _runner.CancelsBefore;
        if (!IsWanted(job))
        {
            Record(new(job.Id, "skipped"), []);
        }
        else if (job.Environment == _runner.Refuses && job.Environment.Length > 0)
        {
            Record(new(job.Id, "failure") { Environment = job.Environment }, []);
        }
        else
        {
            foreach (var copy in Copies(job, Contexts(job))) Execute(job, copy);
        }
    }

    private JsonObject Contexts(WorkflowFileJob job)
    {
        var contexts = _contexts.DeepClone().AsObject();
        contexts["needs"] = new JsonObject(Needs(job).Select(need => KeyValuePair.Create<string, JsonNode?>(need, _results[need].DeepClone())));
        return contexts;
    }

    private void Execute(WorkflowFileJob job, JsonObject contexts)
    {
        contexts["secrets"] = Event.IsTrusted ? _runner.Secrets.DeepClone() : new JsonObject();
        var (record, outputs) = new JobRun(_runner, this, job, contexts).Execute();
        Record(record, outputs);
    }

    /// <summary>
    /// All jobs before it count, not only those that it names: a job after a job that was left out knows of the failure that it was left out for.
    /// </summary>
    private JobStatus Status(WorkflowFileJob job)
    {
        List<string> results = [.. _ancestors[job.Id].Select(before => (string)_results[before]["result"]!)];
        return new(!_cancelled && results.All(result => result == "success"), results.Contains("failure"), _cancelled);
    }

    private void Record(JobRecord record, JsonObject outputs)
    {
        _records.Add(record);
        // One copy that fails fails the job.
        var result = _records.Exists(other => other.Id == record.Id && other.Result == "failure") ? "failure" : record.Result;
        _results[record.Id] = new() { ["result"] = result, ["outputs"] = outputs };
    }

    private static IEnumerable<JsonObject> Copies(WorkflowFileJob job, JsonObject contexts)
    {
        if (job.Node.At("strategy", "matrix") is not { } matrix) return [contexts];
        var (name, values) = matrix.Entries().Single();
        return ExpressionEngine.Value(values.Text(), contexts)!.AsArray().Select(value =>
        {
            var copy = contexts.DeepClone().AsObject();
            copy["matrix"] = new JsonObject { [name] = value!.DeepClone() };
            return copy;
        });
    }
}
