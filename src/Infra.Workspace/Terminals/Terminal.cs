using Infra.Contracts.Problems;
using Spectre.Console;

namespace Infra.Workspace.Terminals;

/// <summary>
/// Where a command's words go. Results go to standard output; progress and problems go to standard error: live and in colour on
/// a terminal, as plain lines in a pipe.
/// </summary>
internal sealed class Terminal
{
    // As texts have it: the launcher of a repository that builds the tool from source.
    private const string Launcher = "./infra";

    private readonly Lazy<IAnsiConsole> _console;
    private readonly Lock _gate = new();
    private StatusContext? _status;

    private readonly TextReader _input;
    private readonly string _launcher;

    /// <param name="input">What a person types.</param>
    /// <param name="output">Results.</param>
    /// <param name="error">Progress and problems.</param>
    /// <param name="isInteractive">Whether a person is there.</param>
    /// <param name="launcher">How the tool was started, and so how a text tells the reader to start it.</param>
    public Terminal(TextReader input, TextWriter output, TextWriter error, bool isInteractive, string launcher = Launcher)
    {
        _input = input;
        _launcher = launcher;
        (Output, Error, IsInteractive) = (output, error, isInteractive);
        // Spectre takes a while to load: only a terminal pays for it.
        _console = new(() => AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(error) }));
    }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    /// <summary>Whether somebody looks on, who can be asked.</summary>
    public bool IsInteractive { get; }

    /// <summary>A terminal, unless a stream is redirected, CI runs, or <c>NO_COLOR</c> is set (https://no-color.org).</summary>
    public static Terminal OfThisProcess()
    {
        var plain = Console.IsInputRedirected || Console.IsErrorRedirected || Console.IsOutputRedirected || Set("CI") || Set("NO_COLOR");
        return new(Console.In, Console.Out, Console.Error, !plain, Environment.GetEnvironmentVariable("INFRA_LAUNCHER") ?? "dotnet infra");

        static bool Set(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
    }

    /// <summary>Says what is being done now.</summary>
    public void Step(string text)
    {
        lock (_gate)
        {
            if (_status is null) Error.WriteLine(IsInteractive ? $"• {Started(text)}" : Started(text));
            else _status.Status = Markup.Escape(Started(text));
        }
    }

    /// <summary>Says what has happened: it stays on the screen.</summary>
    public void Done(string text)
    {
        lock (_gate)
        {
            if (IsInteractive) _console.Value.WriteLine(Started(text));
            else Error.WriteLine(Started(text));
        }
    }

    /// <summary>Runs a piece of work, with a spinner beside its steps on a terminal.</summary>
    public Task WithProgressAsync(Func<Task> work) => WithProgressAsync(async () =>
    {
        await work();
        return true;
    });

    /// <inheritdoc cref="WithProgressAsync(Func{Task})"/>
    public Task<T> WithProgressAsync<T>(Func<Task<T>> work) => !IsInteractive || _status is not null
        ? work()
        : _console.Value.Status().StartAsync("…", async status =>
        {
            _status = status;
            try { return await work(); }
            finally { _status = null; }
        });

    /// <summary>Asks for a word; anything else is a no.</summary>
    public bool Confirm(string question, string word)
    {
        Error.Write($"{question} Type {word} to go on: ");
        return string.Equals(_input.ReadLine()?.Trim(), word, StringComparison.Ordinal);
    }

    /// <summary>Prints every problem.</summary>
    /// <returns>What the process exits with.</returns>
    public int Fail(InfraException failure)
    {
        foreach (var problem in failure.Problems)
        {
            var text = Started(problem.ToString());
            if (!IsInteractive) Error.WriteLine(text);
            else _console.Value.MarkupLine($"[red]{problem.Code}[/] {Markup.Escape(text[(problem.Code.Length + 1)..])}");
        }

        return (int)failure.ExitCode;
    }

    private string Started(string text) => text.Replace($"{Launcher} ", $"{_launcher} ", StringComparison.Ordinal);
}
