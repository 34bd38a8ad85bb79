using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Testing.Workflows;

/// <summary>The machine of one job: an empty workspace, an environment, and the files through which steps tell the runner something.</summary>
public sealed partial class Machine
{
    private readonly string _folder;

    private readonly Dictionary<string, string> _environment;

    /// <param name="folder">Its own folder.</param>
    /// <param name="tools">The tools that it may have.</param>
    /// <param name="environment">What every step finds in its environment.</param>
    public Machine(string folder, FakeTools tools, IEnumerable<(string Name, string Value)> environment)
    {
        _folder = folder;
        Workspace = Path.Combine(folder, "workspace");
        foreach (var made in (string[])["workspace", "home", "temporary", "commands"]) Directory.CreateDirectory(Path.Combine(folder, made));
        _environment = tools.Variables(folder).Concat(environment).Append(("HOME", Path.Combine(folder, "home")))
            .Append(("GITHUB_WORKSPACE", Workspace)).Append(("RUNNER_TEMP", Path.Combine(folder, "temporary")))
            .ToDictionary(variable => variable.Item1, variable => variable.Item2);
    }

    public string Workspace { get; }

    /// <summary>What the job's steps wrote for people.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>What steps set for those after them.</summary>
    public Dictionary<string, string> Exported { get; } = [];

    /// <summary>What was called, wherever this machine and its temporary folders are.</summary>
    public IReadOnlyList<string> Calls => File.Exists(Path.Combine(_folder, "calls"))
        ? [.. File.ReadAllLines(Path.Combine(_folder, "calls")).Select(call => Temporary().Replace(call.Replace(Workspace, "WORKSPACE", StringComparison.Ordinal), "TEMPORARY"))]
        : [];

    /// <summary>Runs one step's script.</summary>
    public StepResult Run(string script, IEnumerable<(string Name, string Value)> variables)
    {
        Dictionary<string, string> environment = new(_environment);
        foreach (var (name, value) in Exported.Select(variable => (variable.Key, variable.Value)).Concat(variables)) environment[name] = value;
        foreach (var name in (string[])["GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY"])
        {
            environment[name] = Path.Combine(_folder, "commands", name);
            File.WriteAllText(environment[name], "");
        }

        var (exitCode, log) = Bash.Run(script, Workspace, environment);
        Summary += File.ReadAllText(environment["GITHUB_STEP_SUMMARY"]);
        foreach (var added in File.ReadAllLines(environment["GITHUB_PATH"])) _environment["PATH"] = $"{added}:{_environment["PATH"]}";
        foreach (var (name, value) in Entries(environment["GITHUB_ENV"])) Exported[name] = value;
        var outputs = Entries(environment["GITHUB_OUTPUT"]).Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Name, entry.Value));
        return new(exitCode == 0, log, new(outputs));
    }

    private static IEnumerable<(string Name, string Value)> Entries(string file) =>
        from line in File.ReadAllLines(file)
        let parts = line.Split('=', 2)
        select parts is [var name, var value] ? (name, value) : throw new InvalidOperationException($"\"{line}\" is no NAME=VALUE.");

    // As mktemp names them.
    [GeneratedRegex(@"\S*/tmp\.\w{10}")]
    private static partial Regex Temporary();
}
