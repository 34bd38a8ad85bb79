using System.CommandLine;
using System.CommandLine.Completions;
using System.IO.Enumeration;
using Infra.Cli.Building;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary>Arguments of commands that use stacks: which ones, and where their synth output is.</summary>
internal sealed class StackArguments
{
    private readonly Argument<string[]> _stacks = new("stack")
    {
        Description = "Stacks, or patterns such as 'aws-dev-*' (default: all)", Arity = ArgumentArity.ZeroOrMore, HelpName = "stack",
    };

    private readonly Option<string?> _out = new("--out") { Description = "Use this output folder of synth as it is (default: synthesize to cdktf.out first)" };

    /// <summary>Adds the arguments to a command for selected stacks.</summary>
    /// <param name="command">The command.</param>
    /// <param name="repository">The repository whose last synth output provides completions.</param>
    public void AddTo(Command command, Repository repository)
    {
        _stacks.CompletionSources.Add(_ => Known(repository));
        command.Arguments.Add(_stacks);
        AddOutputTo(command);
    }

    /// <summary>Adds the arguments to a command for all stacks.</summary>
    public void AddOutputTo(Command command) => command.Options.Add(_out);

    /// <summary>Returns the synth output: a new one, or the one that was given.</summary>
    public async Task<SynthOutput> SynthesizeAsync(ParseResult parsed, Repository repository, Terminal terminal, CancellationToken cancellation) =>
        parsed.GetValue(_out) is { } folder ? SynthOutput.Load(folder) : await new Synthesis(repository, terminal.Step).RunAsync(null, cancellation);

    /// <summary>Returns the folder of that output.</summary>
    public string Folder(ParseResult parsed, Repository repository) => parsed.GetValue(_out) ?? repository.Output;

    /// <summary>Returns the selected stacks, by name.</summary>
    /// <exception cref="InfraException">INFRA0211: some stacks do not exist.</exception>
    public IReadOnlyList<SynthesizedStack> Choose(ParseResult parsed, SynthOutput output)
    {
        var asked = parsed.GetValue(_stacks) ?? [];
        if (asked.Length == 0) return output.Stacks;

        var unknown = asked.Where(pattern => !output.Stacks.Any(stack => Matches(pattern, stack))).ToList();
        if (unknown.Count > 0) throw new InfraException(ExitCode.Usage, [.. unknown.Select(pattern => Unknown(pattern, output))]);
        return [.. output.Stacks.Where(stack => asked.Any(pattern => Matches(pattern, stack)))];
    }

    /// <summary>Returns the stack with a name.</summary>
    /// <exception cref="InfraException">INFRA0211: the stack does not exist.</exception>
    public static SynthesizedStack One(string name, SynthOutput output) =>
        output.Stacks.FirstOrDefault(stack => stack.Name == name) ?? throw new InfraException(ExitCode.Usage, Unknown(name, output));

    private static IEnumerable<CompletionItem> Known(Repository repository)
    {
        try
        {
            return SynthOutput.Load(repository.Output).Stacks.Select(stack => new CompletionItem(stack.Name));
        }
        catch (InfraException)
        {
            return [];
        }
    }

    private static bool Matches(string pattern, SynthesizedStack stack) => FileSystemName.MatchesSimpleExpression(pattern, stack.Name, ignoreCase: false);

    private static Problem Unknown(string pattern, SynthOutput output)
    {
        var names = output.Stacks.Select(stack => stack.Name).ToList();
        return new(
            "INFRA0211", pattern, $"The estate has no such stack; it has {string.Join(", ", names)}.",
            Spelling.Hint(pattern, names));
    }
}
