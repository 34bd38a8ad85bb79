using System.CommandLine;
using Infra.Contracts.Problems;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary>Asks for approval before a command makes changes: at the terminal, or through an option.</summary>
internal sealed class Approval
{
    private readonly Option<bool> _given = new("--auto-approve") { Description = "Do not ask" };

    public void AddTo(Command command) => command.Options.Add(_given);

    /// <summary>Rejects a run that needs approval but has no one to ask.</summary>
    /// <exception cref="InfraException">INFRA0210: there is no terminal and no approval option.</exception>
    public void RequireSomebody(ParseResult parsed, Terminal terminal, string command)
    {
        if (terminal.IsInteractive || parsed.GetValue(_given)) return;
        throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0210", $"infra {command}", "It asks for confirmation before it changes anything, but there is no terminal.",
            "Add --auto-approve if the plan has been reviewed."));
    }

    /// <summary>Asks for approval, unless it was given as an option.</summary>
    public bool Given(ParseResult parsed, Terminal terminal, string question, string word) =>
        parsed.GetValue(_given) || terminal.Confirm(question, word);

    /// <summary>Returns the problem of a plan that was not approved.</summary>
    public static InfraException Refused(string stack) => new(ExitCode.Failed, new Problem(
        "INFRA0222", stack, "Its plan was not approved, so nothing was changed.", "Run the command again to approve it."));
}
