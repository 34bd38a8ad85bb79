using System.Text.Json;
using Infra.Contracts.Synthesized;

namespace Infra.Testing.Workflows;

/// <summary>
/// The tools that no test may call, and those actions that are no part of the runner: each writes down how it was called and answers as
/// it was told. The machine has bash, git, jq and what comes with every system; all else has to be set up by a step.
/// </summary>
public sealed class FakeTools
{
    // A call that nobody foresaw fails, for a script that calls something else than it used to is to be noticed.
    private const string Fake = """
        #!/bin/bash
        call=$1
        for argument in "${@:2}"; do
          case $argument in
            '' | *[[:space:]\"\'\\\$\`]*) argument=${argument@Q} ;;
          esac
          call+=" $argument"
        done
        [[ $call == */setup-* ]] || echo "$call" >> "$CALLS"

        refuse() { echo "$call: $1" >&2; exit 90; }
        need() { for path in "$@"; do [ -e "$path" ] || refuse "no $path"; done; }
        nobody() { [ -z "${CLOUD_IDENTITY:-}${ACTIONS_ID_TOKEN_REQUEST_URL:-}" ] || refuse "a tool of others in a job with an identity"; }
        stacks() { for stack in "${@:2}"; do case $stack in --*) break ;; *) echo "$stack" ;; esac; done; }
        token() { [ -n "$1" ] || refuse "no token"; }
        identity() { [[ ${CLOUD_IDENTITY:-} == *-"$1" ]] || refuse "the identity is \"${CLOUD_IDENTITY:-}\", to $1"; }
        installed() { for tool in "$@"; do type "$tool" > /dev/null || refuse "no $tool"; done; }
        install_tool() {
          mkdir -p "$TOOLS"
          for tool in "$@"; do
            printf '#!/bin/bash\nexec "$FAKE" %s "$@"\n' "$tool" > "$TOOLS/$tool"
            chmod +x "$TOOLS/$tool"
          done
        }

        for answer in "$ANSWERS"/*; do
          IFS= read -r pattern < "$answer"
          if [[ $call == ${pattern#\# } ]]; then
            shift
            source "$answer"
            exit
          fi
        done
        refuse "nobody knows what this does"

        """;

    private static readonly string[] Programs =
        ["basename", "bash", "cat", "chmod", "cp", "diff", "dirname", "env", "find", "git", "grep", "jq", "mkdir", "mktemp", "mv", "rm", "sed", "sh", "sort", "tee", "xargs"];

    private readonly string _folder;

    /// <param name="folder">Where they are made.</param>
    /// <param name="answers">What they do; of several that fit, the first.</param>
    /// <param name="estate">The estate that synth writes.</param>
    public FakeTools(string folder, IEnumerable<Answer> answers, SynthOutput estate)
    {
        _folder = folder;
        File.WriteAllText(Path.Combine(folder, "estate", EstateFile.FileName).WithFolder(), (estate.Estate with { Stacks = [.. estate.Stacks.Select(stack => stack.Entry)] }).ToJson());
        var stacks = estate.Stacks.ToDictionary(stack => stack.Name, stack => new { dependencies = stack.Dependencies });
        File.WriteAllText(Path.Combine(folder, "estate", "manifest.json"), JsonSerializer.Serialize(new { stacks }));
        WriteProgram(Path.Combine(folder, "fake"), Fake);
        foreach (var program in Programs) File.CreateSymbolicLink(Path.Combine(folder, "programs", program).WithFolder(), ExternalTool.RequireOnPath(program));
        foreach (var name in (string[])["gh", "go", "pipx"]) WriteProgram(Path.Combine(folder, "programs", name), $"#!/bin/bash\nexec \"$FAKE\" {name} \"$@\"\n");
        foreach (var (index, answer) in answers.Index())
        {
            File.WriteAllText(Path.Combine(folder, "answers", $"{index:D3}").WithFolder(), $"# {answer.Command}\n{answer.Script}\n");
        }
    }

    /// <summary>What a machine has to have in its environment for them.</summary>
    /// <param name="machine">The machine's folder.</param>
    public IEnumerable<(string Name, string Value)> Variables(string machine) =>
    [
        ("ANSWERS", Path.Combine(_folder, "answers")), ("ESTATE", Path.Combine(_folder, "estate")), ("CALLS", Path.Combine(machine, "calls")), ("FAKE", Path.Combine(_folder, "fake")),
        ("PATH", $"{Path.Combine(machine, "tools")}:{Path.Combine(_folder, "programs")}"), ("TOOLS", Path.Combine(machine, "tools")),
    ];

    private static void WriteProgram(string path, string text)
    {
        File.WriteAllText(path.WithFolder(), text.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
