using System.CommandLine;
using Infra.Contracts.Problems;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra completions</c>: the shell script for tab completion of commands, options and stacks.</summary>
internal static class CompletionsCommand
{
    // Each script asks the program itself, through the suggest directive of System.CommandLine, so that nothing is listed twice.
    private const string Bash = """
        # infra completions for bash: eval "$(infra completions bash)"
        _infra_complete() {
          local IFS=$'\n' line="${COMP_LINE#"${COMP_WORDS[0]}"}"
          local position=$((COMP_POINT - ${#COMP_WORDS[0]}))
          COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:$((position + 5))]" "infra$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _infra_complete infra ./infra

        """;

    private const string Zsh = """
        # infra completions for zsh: eval "$(infra completions zsh)"
        _infra_complete() {
          local line="${BUFFER#"${words[1]}"}"
          local position=$((CURSOR - ${#words[1]}))
          local -a found=("${(@f)$("${words[1]}" "[suggest:$((position + 5))]" "infra$line" 2>/dev/null)}")
          compadd -- "${found[@]}"
        }
        compdef _infra_complete infra ./infra

        """;

    private const string Pwsh = """
        # infra completions for PowerShell: infra completions pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName infra -ScriptBlock {
          param($word, $line, $position)
          infra "[suggest:$position]" "$line" 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or pwsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completions", "Print shell completions of commands, options and stacks") { shell };
        command.SetAction(parsed =>
        {
            terminal.Output.Write(parsed.GetRequiredValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => Pwsh });
            return (int)ExitCode.Done;
        });
        return command;
    }
}
