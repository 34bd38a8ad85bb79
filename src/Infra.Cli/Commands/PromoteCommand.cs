using System.CommandLine;
using Infra.Forges.Releases;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra promote</c>: promotes an environment's versions to the next environment.</summary>
internal static class PromoteCommand
{
    public static Command Create(Repository repository, Terminal terminal, Func<string, string?> variables)
    {
        var from = new Argument<string>("from") { Description = "The environment whose versions are promoted" };
        var to = new Argument<string>("to") { Description = "The environment after it" };
        var only = new Option<string[]>("--application") { Description = "Only this one; may be repeated (default: all)" };
        var proposal = new ProposalArguments(variables);
        var command = new Command("promote", "Propose the versions of one environment for the next") { from, to, only };
        proposal.AddTo(command);
        command.SetAction((parsed, cancellation) => proposal.ProposeAsync(parsed, repository, terminal, async (books, rules) =>
        {
            var source = await books.FileAsync(rules.Environment(parsed.GetValue(from)!), cancellation);
            var before = await books.FileAsync(rules.Environment(parsed.GetValue(to)!), cancellation);
            var after = rules.Promote(source, before, parsed.GetValue(only) ?? []);
            return new ReleaseChange("promote", $"Promote {source.Environment} to {before.Environment}", null, before, after);
        }, cancellation));
        return command;
    }
}
