using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;
using Infra.Testing.Forges;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Tests.Story;

/// <summary>The repository of an estate with three environments, and people who work in clones of it.</summary>
internal sealed class EstateRepository
{
    public static readonly Application Api = new() { Name = "api", Artifact = "ghcr.io/lynx/shop-api" };

    private readonly TemporaryFolder _folder;
    private int _clones;

    public EstateRepository(TemporaryFolder folder)
    {
        _folder = folder;
        Synthesized = Synthesize(folder["cdktf.out"]);
        Bare = BareRepository.Create(folder["lynx/infra.git"]);
        var clone = Clone();
        foreach (var (path, text) in new ReleaseFiles([Api]).Render(Synthesized)) File.WriteAllText(Path.Combine(clone, path).WithFolder(), text);
        File.WriteAllText(Path.Combine(clone, "cdktf.json"), "{}");
        File.WriteAllText(Path.Combine(clone, ".gitignore"), ".infra/\n");
        File.WriteAllText(Path.Combine(clone, "infra"), $"#!/bin/bash\nINFRA_ROOT=$PWD exec dotnet '{Path.Combine(AppContext.BaseDirectory, "Infra.Cli.dll")}' \"$@\"\n");
        BareRepository.GitIn(clone, "add", "--all");
        BareRepository.GitIn(clone, "update-index", "--chmod=+x", "infra");
        BareRepository.GitIn(clone, "commit", "--quiet", "--message", "Start");
        BareRepository.GitIn(clone, "push", "--quiet", "origin", "HEAD:refs/heads/main");
    }

    public BareRepository Bare { get; }

    /// <summary>What the estate is synthesized to, as far as releases read it.</summary>
    public SynthOutput Synthesized { get; }

    /// <summary>What every environment runs on the default branch; a dash where it runs nothing.</summary>
    public string Runs => string.Join(' ', new[] { "dev", "staging", "prod" }.Select(environment =>
        Bare.Git("ls-tree", "--name-only", "main", ReleaseFile.PathOf(environment)) is ""
            ? "-"
            : ReleaseFile.Parse(environment, Bare.Read("main", ReleaseFile.PathOf(environment)) + "\n").Applications["api"].Version));

    /// <summary>Somebody runs a command in a fresh clone.</summary>
    public async Task<CommandResult> RunAsync(IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(TextReader.Null, output, error, isInteractive: false);
        var exitCode = await new InfraProgram(new Repository(Clone()), terminal, variables.GetValueOrDefault).RunAsync(arguments, TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }

    private string Clone()
    {
        var clone = _folder[$"operator-{_clones++}"];
        BareRepository.GitIn(_folder.Path, "clone", "--quiet", Bare.Path, clone);
        return clone;
    }

    private static SynthOutput Synthesize(string folder)
    {
        var estate = new EstateFile
        {
            Name = "lynx", Environments = [.. new[] { "dev", "staging", "prod" }.Select(name => new EnvironmentEntry(name, GateMode.Hard))], Stacks = [], Postures = [], Waivers = [],
        };
        File.WriteAllText(Path.Combine(folder, EstateFile.FileName).WithFolder(), estate.ToJson());
        File.WriteAllText(Path.Combine(folder, "manifest.json"), "{\"stacks\": {}}");
        return SynthOutput.Load(folder);
    }
}
