using System.CommandLine;
using Infra.Contracts.Releases;
using Infra.Forges.Releases;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra rollback</c>: returns an environment to its previous versions.</summary>
internal static class RollbackCommand
{
    public static Command Create(Repository repository, Terminal terminal, Func<string, string?> variables)
    {
        var environment = new Argument<string>("environment") { Description = "Where" };
        var commit = new Option<string?>("--to") { Description = "The commit of this repository to roll back to (default: the last one with other versions)" };
        var proposal = new ProposalArguments(variables);
        var command = new Command("rollback", "Propose to roll an environment back to earlier versions") { environment, commit };
        proposal.AddTo(command);
        command.SetAction((parsed, cancellation) => proposal.ProposeAsync(parsed, repository, terminal, async (books, rules) =>
        {
            var before = await books.FileAsync(rules.Environment(parsed.GetValue(environment)!), cancellation);
            var (source, earlier) = parsed.GetValue(commit) is { } name
                ? await books.EarlierAsync(before.Environment, name, cancellation)
                : await books.PreviousAsync(before.Environment, cancellation);
            var after = rules.Rollback(before, earlier);
            return new ReleaseChange("rollback", $"Roll {before.Environment} back to {ApplicationVersion.Short(source)}", null, before, after);
        }, cancellation));
        return command;
    }
}
