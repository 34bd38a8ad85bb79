using System.CommandLine;
using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Forges.Releases;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra release</c>: releases a version of an application to the first environment, or as a hotfix to another one.</summary>
internal static class ReleaseCommand
{
    public static Command Create(Repository repository, Terminal terminal, Func<string, string?> variables)
    {
        var versions = new Argument<string[]>("application=commit") { Description = "Applications, each with the full commit to run", Arity = ArgumentArity.OneOrMore };
        var environment = new Option<string>("--environment") { Description = "Where", Required = true };
        var hotfix = new Option<string?>("--hotfix") { Description = "Why it skips the earlier environments, as a sentence" };
        var proposal = new ProposalArguments(variables);
        var command = new Command("release", "Propose versions of applications for an environment") { versions, environment, hotfix };
        proposal.AddTo(command);
        command.SetAction((parsed, cancellation) => proposal.ProposeAsync(parsed, repository, terminal, async (books, rules) =>
        {
            var why = Reason.Check("--hotfix", parsed.GetValue(hotfix));
            var before = await books.FileAsync(rules.Environment(parsed.GetValue(environment)!), cancellation);
            var wanted = parsed.GetValue(versions)!.Select(Version).ToList();
            var after = rules.Release(before, wanted, why);
            var title = string.Join(", ", wanted.Select(version => $"{version.Application} {ApplicationVersion.Short(version.Commit)}"));
            return why is null
                ? new ReleaseChange("release", $"Release {title} to {before.Environment}", null, before, after)
                : new ReleaseChange("hotfix", $"Hotfix {title} in {before.Environment}", why, before, after);
        }, cancellation));
        return command;
    }

    private static (string Application, string Commit) Version(string argument) => argument.Split('=') is [var application, var commit]
        ? (application, commit)
        : throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0290", "release", $"\"{Printable.Of(argument)}\" is not APPLICATION=COMMIT.", "Write it as api=0f3c…, with the full commit."));
}
