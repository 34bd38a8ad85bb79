using System.CommandLine;
using System.CommandLine.Completions;
using System.IO.Enumeration;
using Infra.Cli.Building;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary>What every command that works on stacks takes: which ones, and where their synthesized form is.</summary>
internal sealed class StackArguments
{
    private readonly Argument<string[]> _stacks = new("stack")
    {
        Description = "Stacks, or patterns such as 'aws-dev-*' (default: all)", Arity = ArgumentArity.ZeroOrMore, HelpName = "stack",
    };

    private readonly Option<string?> _out = new("--out") { Description = "Use this output folder of synth as it is (default: synthesize to cdktf.out first)" };

    /// <summary>For a command that works on chosen stacks.</summary>
    /// <param name="command">The command.</param>
    /// <param name="repository">Whose stacks a shell completes, as synth wrote them last.</param>
    public void AddTo(Command command, Repository repository)
    {
        _stacks.CompletionSources.Add(_ => Known(repository));
        command.Arguments.Add(_stacks);
        AddOutputTo(command);
    }

    /// <summary>For a command that works on all of them.</summary>
    public void AddOutputTo(Command command) => command.Options.Add(_out);

    /// <summary>The output of synth: made now, or the one that was asked for.</summary>
    public async Task<SynthOutput> SynthesizeAsync(ParseResult parsed, Repository repository, Terminal terminal, CancellationToken cancellation) =>
        parsed.GetValue(_out) is { } folder ? SynthOutput.Load(folder) : await new Synthesis(repository, terminal.Step).RunAsync(null, cancellation);

    /// <summary>The folder of that output.</summary>
    public string Folder(ParseResult parsed, Repository repository) => parsed.GetValue(_out) ?? repository.Output;

    /// <summary>The stacks that were asked for, by name.</summary>
    /// <exception cref="InfraException">INFRA0211: some do not exist.</exception>
    public IReadOnlyList<SynthesizedStack> Choose(ParseResult parsed, SynthOutput output)
    {
        var asked = parsed.GetValue(_stacks) ?? [];
        if (asked.Length == 0) return output.Stacks;

        var unknown = asked.Where(pattern => !output.Stacks.Any(stack => Matches(pattern, stack))).ToList();
        if (unknown.Count > 0) throw new InfraException(ExitCode.Usage, [.. unknown.Select(pattern => Unknown(pattern, output))]);
        return [.. output.Stacks.Where(stack => asked.Any(pattern => Matches(pattern, stack)))];
    }

    /// <summary>The one stack of that name.</summary>
    /// <exception cref="InfraException">INFRA0211: it does not exist.</exception>
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
