using System.Text.Json.Nodes;
using Infra.Testing.Yaml;
using YamlDotNet.RepresentationModel;
using Xunit;

namespace Infra.Testing.Workflows;

/// <summary>One job at work, or one copy of it: its steps in order, each where its condition holds.</summary>
/// <param name="runner">Whose machine it runs on.</param>
/// <param name="run">The run that it is part of.</param>
/// <param name="job">The job.</param>
/// <param name="contexts">What the job as a whole may name.</param>
public sealed class JobRun(WorkflowRunner runner, WorkflowRun run, WorkflowFileJob job, JsonObject contexts)
{
    private static readonly string[] StepKeys = ["name", "id", "if", "uses", "with", "env", "run"];

    private readonly Machine _machine = runner.NewMachine(run, job);

    private readonly JsonObject _steps = [];

    private readonly JsonObject _env = Evaluate(job.Node.At("env"), contexts);

    private string _commit = "";

    private string _log = "";

    private bool _failed;

    /// <summary>Runs it to its end.</summary>
    /// <returns>What became of it, and its outputs.</returns>
    public (JobRecord Record, JsonObject Outputs) Execute()
    {
        foreach (var step in job.Steps) Execute(step);
        var outputs = Evaluate(job.Node.At("outputs"), InStep(_env));
        return (new(job.Id, _failed ? "failure" : "success")
        {
            Copy = (string?)contexts["matrix"]?["stack"],
            Commit = runner.Repository.WithNames(_commit),
            Environment = job.Environment is { Length: > 0 } environment ? environment : null,
            Calls = [.. _machine.Calls.Select(runner.Repository.WithNames)],
            Log = _log,
            Summary = _machine.Summary,
        }, outputs);
    }

    private void Execute(WorkflowFileStep step)
    {
        Assert.Empty(step.Node.Entries().Select(entry => entry.Key).Except(StepKeys));
        var env = Merged(_env, _machine.Exported.ToDictionary(variable => variable.Key, variable => (JsonNode?)variable.Value));
        env = Merged(env, Evaluate(step.Node.At("env"), InStep(env)));
        var inStep = InStep(env);
        var inCondition = InStep(env);
        inCondition.Remove("secrets");
        var holds = ExpressionEngine.Holds(step.Node.At("if").Text(), inCondition, JobStatus.OfSteps(_failed));
        var result = holds ? Result(step, inStep, Variables(env)) : null;
        if (result is { Success: false }) _failed = true;
        _log += result?.Log;
        if (step.Node.At("id").Text() is { Length: > 0 } id)
        {
            var outcome = result is null ? "skipped" : result.Success ? "success" : "failure";
            _steps[id] = new JsonObject { ["outcome"] = outcome, ["conclusion"] = outcome, ["outputs"] = result?.Outputs ?? [] };
        }
    }

    private StepResult Result(WorkflowFileStep step, JsonObject inStep, IReadOnlyList<(string, string)> env)
    {
        if (step.Run.Length > 0) return _machine.Run(ExpressionEngine.Text(step.Run, inStep), env);
        var with = Variables(Evaluate(step.Node.At("with"), inStep)).ToDictionary(entry => entry.Name, entry => entry.Value);
        return step.Action switch
        {
            "actions/checkout" => CheckOut(with),
            "actions/upload-artifact" => Done(step, run.Artifacts.Upload(with, _machine.Workspace)),
            "actions/download-artifact" => Done(step, run.Artifacts.Download(with, _machine.Workspace)),
            // Any other action is a tool that is called with what it is given.
            _ => _machine.Run($"\"$FAKE\" {step.Action} {string.Join(' ', with.Select(entry => $"'{entry.Key}={entry.Value}'"))}", env),
        };
    }

    private StepResult CheckOut(Dictionary<string, string> with)
    {
        _commit = with.GetValueOrDefault("ref") is { Length: > 0 } reference ? reference : run.Event.Commit;
        runner.Repository.CheckOut(_commit, with.GetValueOrDefault("fetch-depth") == "0", _machine.Workspace);
        return new(true, "", []);
    }

    private static StepResult Done(WorkflowFileStep step, bool success) => new(success, success ? "" : $"{step.Name}: failed\n", []);

    /// <summary>What a step may name.</summary>
    private JsonObject InStep(JsonObject env) => Merged(contexts, new Dictionary<string, JsonNode?>
    {
        ["env"] = env,
        ["job"] = new JsonObject { ["status"] = _failed ? "failure" : "success" },
        ["runner"] = new JsonObject { ["os"] = "Linux" },
        ["steps"] = _steps,
    });

    private static JsonObject Evaluate(YamlNode? map, JsonObject contexts) =>
        new(map.Entries().Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, ExpressionEngine.Text(entry.Value.Text(), contexts))));

    private static JsonObject Merged(JsonObject first, IEnumerable<KeyValuePair<string, JsonNode?>> second)
    {
        var merged = first.DeepClone().AsObject();
        foreach (var (name, value) in second) merged[name] = value?.DeepClone();
        return merged;
    }

    private static IReadOnlyList<(string Name, string Value)> Variables(JsonObject values) => [.. values.Select(value => (value.Key, value.Value!.GetValue<string>()))];
}
