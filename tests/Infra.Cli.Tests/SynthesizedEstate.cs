using System.Text.Json.Nodes;
using Infra.Cli.Building;
using Infra.Cli.Terminals;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Tests;

/// <summary>
/// An estate as synth would have left it, in a folder of one test's own. Its resources are Terraform's built-in <c>terraform_data</c>,
/// and its states are files: Terraform runs for real, without a provider or a cloud.
/// </summary>
internal sealed class SynthesizedEstate : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<StackEntry> _stacks = [];
    private readonly JsonObject _manifest = [];

    public SynthesizedEstate() => File.WriteAllText(_folder["cdktf.json"], "{}");

    public string Root => _folder.Path;

    public string Out => _folder["cdktf.out"];

    public IReadOnlyList<EnvironmentEntry> Environments { get; init; } = [];

    public IReadOnlyList<PostureEntry> Postures { get; init; } = [];

    public SynthOutput Load() => SynthOutput.Load(Out);

    public SynthesizedStack Stack(string name) => Load().Stacks.Single(stack => stack.Name == name);

    public string StateOf(string stack) => _folder["states", $"{stack}.tfstate"];

    /// <summary>Adds or replaces a stack.</summary>
    public SynthesizedEstate Add(string name, JsonObject terraform, params string[] dependencies)
    {
        var parts = name.Split('-');
        _stacks.RemoveAll(stack => stack.Name == name);
        _stacks.Add(new(name, parts[0], parts.Length > 2 ? parts[1] : null, parts[^1], $"{name}.tfstate"));
        _manifest[name] = new JsonObject
        {
            ["workingDirectory"] = $"stacks/{name}",
            ["dependencies"] = new JsonArray([.. dependencies.Select(dependency => JsonValue.Create(dependency))]),
        };
        var json = terraform.DeepClone().AsObject();
        json["terraform"] ??= new JsonObject { ["backend"] = new JsonObject { ["local"] = new JsonObject { ["path"] = StateOf(name) } } };
        Write($"stacks/{name}/cdk.tf.json", json.ToJsonString());
        Write("manifest.json", new JsonObject { ["stacks"] = _manifest.DeepClone() }.ToJsonString());
        Write(EstateFile.FileName, new EstateFile { Name = "acme", Environments = Environments, Stacks = _stacks, Postures = Postures, Waivers = [] }.ToJson());
        return this;
    }

    /// <summary>Runs a command in this process, as in a pipe or, with an answer typed beforehand, as at a terminal.</summary>
    public async Task<CommandResult> RunAsync(string[] arguments, string? answer, CancellationToken cancellation)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(new StringReader(answer ?? ""), TextWriter.Synchronized(output), TextWriter.Synchronized(error), answer is not null);
        var exitCode = await new InfraProgram(new Repository(Root), terminal).RunAsync(arguments, cancellation);
        return new(exitCode, output.ToString(), error.ToString().Replace(Root, "ROOT", StringComparison.Ordinal));
    }

    /// <summary>The same on the output of synth as it is.</summary>
    public Task<CommandResult> RunAsync(string command, params string[] arguments) =>
        RunAsync([command, "--out", Out, .. arguments], null, TestContext.Current.CancellationToken);

    /// <summary>The same, stopped at a step: at the first line of progress that this finds.</summary>
    public async Task<CommandResult> RunUntilAsync(Func<string, bool> step, params string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter();
        using var error = new LineWriter(line => { if (step(line)) stop.Cancel(); });
        var terminal = new Terminal(TextReader.Null, output, error, isInteractive: false);
        var exitCode = await new InfraProgram(new Repository(Root), terminal).RunAsync([arguments[0], "--out", Out, .. arguments[1..]], stop.Token);
        return new(exitCode, output.ToString(), error.Text.Replace(Root, "ROOT", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes a file below the output folder.</summary>
    public void Write(string name, string text)
    {
        var path = Path.Combine(Out, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
