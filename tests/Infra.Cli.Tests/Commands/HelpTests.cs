using System.CommandLine;
using System.Diagnostics;
using Infra.Cli.Commands;
using Infra.Cli.Help;
using Infra.Testing.Synthesized;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Tests.Commands;

public sealed class HelpTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public HelpTests() => _estate.Add("aws-dev-network", []).Add("aws-prod-network", []);

    public static TheoryData<string> Names => [.. Program.Groups.SelectMany(group => group.Commands).Select(command => command.Name)];

    private static InfraProgram Program => new(new Repository(RepositoryRoot.Path), new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Null, isInteractive: false));

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Help_lists_commands_in_groups() => Snapshot.Match("help.txt", (await RunAsync("--help")).Output);

    /// <summary>Every command, and those below one, as somebody types them.</summary>
    public static TheoryData<string> Paths => [.. Program.Root().Subcommands.SelectMany(command => Below(command, command.Name))];

    private static IEnumerable<string> Below(Command command, string path) => command.Subcommands.SelectMany(child => Below(child, $"{path} {child.Name}")).Prepend(path);

    [Theory, MemberData(nameof(Paths))]
    public async Task Help_of_a_command_is_what_was_reviewed(string path)
    {
        var help = await RunAsync([.. path.Split(' '), "--help"]);

        // Also of one that requires arguments, which nobody knows before having read its help.
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Snapshot.Match($"help/{path.Replace(' ', '-')}.txt", help.Output);
    }

    /// <summary>Commands with <c>--json</c>; the graph has a format in its place.</summary>
    public static TheoryData<string> WithJson => [.. Program.Root().Subcommands.Where(command => command.Options.Any(option => option.Name == "--json")).Select(command => command.Name)];

    [Theory, MemberData(nameof(WithJson))]
    public void Json_of_a_command_has_a_schema_that_was_reviewed(string name)
    {
        var json = Assert.Single(Program.Root().Subcommands.Single(command => command.Name == name).Options.OfType<IJsonOption>());

        Snapshot.Match($"json/{name}.schema.json", JsonText.Of(json.Form.Schema));
    }

    [Fact]
    public async Task Help_of_a_command_that_does_not_exist_is_no_help()
    {
        var help = await RunAsync("foo", "--help");

        Assert.Equal((2, "", "INFRA0003 infra: It has no command \"foo\". Run infra --help.\n"), (help.ExitCode, help.Output, help.Error));
    }

    [Theory, MemberData(nameof(Names))]
    public void Command_has_examples_that_the_program_takes(string name)
    {
        Assert.NotEmpty(Examples.All[name]);
        Assert.All(Examples.All[name], example => Assert.False(UsageProblem.IsIn(Program.Root().Parse(example.Replace("'", "", StringComparison.Ordinal))), example));
    }

    [Fact]
    public void No_example_is_of_a_command_that_is_gone() => Assert.Empty(Examples.All.Keys.Except(Program.Groups.SelectMany(group => group.Commands).Select(command => command.Name)));

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("pwsh")]
    public async Task Completions_of_a_shell_are_what_was_reviewed(string shell) => Snapshot.Match($"completions.{shell}", (await RunAsync("completions", shell)).Output);

    [Theory]
    [InlineData("dep", "deploy")]
    [InlineData("diff aws-p", "aws-prod-network")]
    [InlineData("gate --env", "--environment")]
    public async Task Tabulator_completes_commands_options_and_stacks_in_bash(string typed, string expected)
    {
        var script = (await RunAsync("completions", "bash")).Output;
        var program = Path.Combine(AppContext.BaseDirectory, "Infra.Cli.dll");
        var words = typed.Split(' ').Prepend("infra").ToList();

        Assert.Equal(expected, Bash($$"""
            infra() { INFRA_ROOT={{_estate.Root}} dotnet {{program}} "$@"; }
            {{script}}
            COMP_LINE='infra {{typed}}' COMP_POINT={{typed.Length + 6}} COMP_CWORD={{words.Count - 1}} COMP_WORDS=({{string.Join(' ', words)}})
            _infra_complete
            printf '%s\n' "${COMPREPLY[@]}"
            """));
    }

    private Task<CommandResult> RunAsync(params string[] arguments) => _estate.RunAsync(arguments, null, TestContext.Current.CancellationToken);

    private static string Bash(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        bash.WaitForExit();
        Assert.True(bash.ExitCode == 0, error.Result);
        return output.Result.Trim();
    }
}
