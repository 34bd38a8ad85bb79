using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;

namespace Infra.Testing.Workflows;

/// <summary>
/// Runs workflows as GitHub does: expressions by GitHub's own library, scripts by bash, history by git, artifacts by copying; with all tools
/// that would reach further replaced (<see cref="FakeTools"/>). A workflow that has more than it knows is refused, never half run.
/// </summary>
/// <param name="files">The workflows: text by path.</param>
/// <param name="repository">What they are run on.</param>
public sealed class WorkflowRunner(IReadOnlyDictionary<string, string> files, OriginRepository repository) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly List<Answer> _answers = [.. Answer.Usual];

    private FakeTools? _tools;

    private int _folders;

    public OriginRepository Repository => repository;

    /// <summary>The environment whose reviewer says no.</summary>
    public string? Refuses { get; init; }

    /// <summary>The job before which somebody cancels the run.</summary>
    public string? CancelsBefore { get; init; }

    /// <summary>The estate as the commit has it that is checked out.</summary>
    public SynthOutput Estate { get; init; } = ScratchEstate.Output;

    /// <summary>What every machine has in its environment besides, such as where real tools find their packages.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    public JsonObject Secrets { get; } = new(((string[])["ALERTS", "AUDIT", "DEPLOYMENTS"])
        .Select(channel => KeyValuePair.Create<string, JsonNode?>($"SLACK_WEBHOOK_{channel}", $"https://hooks.slack.com/services/{channel}")));

    /// <summary>Makes a tool answer otherwise than usual.</summary>
    public WorkflowRunner Answering(string command, string script)
    {
        _answers.Insert(0, new(command, script));
        return this;
    }

    /// <summary>Makes these the stacks that changed.</summary>
    public WorkflowRunner Changing(params string[] stacks) =>
        Answering("./infra changed *", $$"""echo '{"stacks":{{JsonSerializer.Serialize(stacks)}}}'""");

    public WorkflowRun Run(string workflow, RunEvent happened) => Start(workflow, happened).ToEnd();

    /// <summary>A run of which no job has run yet.</summary>
    public WorkflowRun Start(string workflow, RunEvent happened)
    {
        var path = $".github/workflows/{workflow}.yml";
        _tools = new(NewFolder(), _answers, Estate);
        return new(this, new(path, files[path]), happened);
    }

    public Machine NewMachine(WorkflowRun run, WorkflowFileJob job)
    {
        List<(string, string)> environment = [.. run.Event.Variables(run.Name), .. Variables.Select(variable => (variable.Key, variable.Value))];
        if (run.Event.IsTrusted && job.Permissions.Contains(("id-token", "write"))) environment.Add(("ACTIONS_ID_TOKEN_REQUEST_URL", "https://token.example"));
        return new(NewFolder(), _tools!, environment);
    }

    public string NewFolder() => Directory.CreateDirectory(_folder[_folders++.ToString(CultureInfo.InvariantCulture)]).FullName;

    public void Dispose() => _folder.Dispose();
}
