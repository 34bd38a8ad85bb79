using System.CommandLine;
using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Forges.Releases;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary>Arguments and output shared by all commands that propose a change of <c>envs/</c>.</summary>
/// <param name="variables">The environment variables, for the forge and its token.</param>
internal sealed class ProposalArguments(Func<string, string?> variables)
{
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would be proposed, and write nothing" };

    private readonly Option<bool> _merge = new("--merge") { Description = "Merge the pull request as soon as the forge's rules allow it" };

    private readonly JsonOption<ProposalResult> _json = new(Form) { Description = "As JSON" };

    private readonly Option<string?> _reason = new("--reason") { Description = "Why, as a sentence for the commit and the pull request" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _reason, _dryRun, _merge, _json }) command.Options.Add(option);
    }

    /// <summary>Opens <c>envs/</c>, computes the change with the command, proposes it and prints it.</summary>
    public async Task<int> ProposeAsync(
        ParseResult parsed, Repository repository, Terminal terminal, Func<ReleaseBooks, ReleaseRules, Task<ReleaseChange>> describe, CancellationToken cancellation)
    {
        var reason = Reason.Check("--reason", parsed.GetValue(_reason));
        var options = new ProposalOptions(parsed.GetValue(_dryRun), parsed.GetValue(_merge));
        var result = await terminal.WithProgressAsync(async () =>
        {
            var git = new Git(repository);
            using var forge = new Origin(variables).Connect(await git.RemoteUrlAsync(cancellation)) is { } found ? new ReleaseForge(found, Task.Delay) : null;
            var books = await ReleaseBooks.OpenAsync(git, cancellation);
            var change = await describe(books, new ReleaseRules(books.Catalog));
            return await new ReleaseProposal(git, forge, books).MakeAsync(change with { Reason = change.Reason ?? reason }, options, cancellation);
        });
        await terminal.Output.WriteAsync(parsed.GetValue(_json) ? Form.Of(result) : Text(result));
        if (result is { Commit: not null, PullRequest: null }) terminal.Done(NextStep(result));
        return (int)ExitCode.Done;
    }

    private static string Text(ProposalResult result) => string.Concat(result.Change.Versions.Select(
        change => $"{result.Change.After.Environment}: {change.Application} {Short(change.From)} -> {Short(change.To)}\n"))
        + (result.PullRequest is { } url ? $"{url}{(result.IsMerged ? " (merged)" : "")}\n" : $"{result.Branch}{(result.Commit is null ? " (not made: dry run)" : "")}\n");

    private static string NextStep(ProposalResult result) =>
        $"No forge token is set: push the branch (git push {Git.Remote} {result.Branch}) and open a pull request to {result.BaseBranch}.";

    private static JsonForm<ProposalResult> Form { get; } = JsonForm.Of((ProposalResult result) => new
    {
        environment = result.Change.After.Environment,
        title = result.Change.Title,
        baseBranch = result.BaseBranch,
        baseCommit = result.BaseCommit,
        branch = result.Branch,
        commit = result.Commit,
        pullRequest = result.PullRequest,
        merged = result.IsMerged,
        changes = result.Change.Versions.Select(change => new { application = change.Application, from = change.From, to = change.To }),
    });

    private static string Short(string? version) => version is null ? "nothing" : ApplicationVersion.Short(version);
}
