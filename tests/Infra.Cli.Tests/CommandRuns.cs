using Infra.Testing.Synthesized;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Tests;

/// <summary>Commands, run on an estate that synth has left.</summary>
internal static class CommandRuns
{
    /// <summary>Runs a command in this process, as in a pipe or, with an answer typed beforehand, as at a terminal.</summary>
    public static async Task<CommandResult> RunAsync(this SynthesizedEstate estate, string[] arguments, string? answer, CancellationToken cancellation)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(new StringReader(answer ?? ""), TextWriter.Synchronized(output), TextWriter.Synchronized(error), answer is not null);
        var exitCode = await new InfraProgram(new Repository(estate.Root), terminal).RunAsync(arguments, cancellation);
        return new(exitCode, output.ToString(), error.ToString().Replace(estate.Root, "ROOT", StringComparison.Ordinal));
    }

    /// <summary>The same on the output of synth as it is.</summary>
    public static Task<CommandResult> RunAsync(this SynthesizedEstate estate, string command, params string[] arguments) =>
        estate.RunAsync([command, "--out", estate.Out, .. arguments], null, TestContext.Current.CancellationToken);

    /// <summary>The same, stopped at a step: at the first line of progress that this finds.</summary>
    public static async Task<CommandResult> RunUntilAsync(this SynthesizedEstate estate, Func<string, bool> step, params string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter();
        using var error = new LineWriter(line => { if (step(line)) stop.Cancel(); });
        var terminal = new Terminal(TextReader.Null, output, error, isInteractive: false);
        var exitCode = await new InfraProgram(new Repository(estate.Root), terminal).RunAsync([arguments[0], "--out", estate.Out, .. arguments[1..]], stop.Token);
        return new(exitCode, output.ToString(), error.Text.Replace(estate.Root, "ROOT", StringComparison.Ordinal));
    }
}
