using System.Globalization;
using Infra.Contracts.Problems;
using Spectre.Console;

namespace Infra.Workspace.Terminals;

/// <summary>
/// The output of a command. Results go to standard output, progress and problems to standard error: live and in color on a terminal, as
/// plain lines in a pipe.
/// </summary>
internal sealed class Terminal
{
    // As used in messages: the launcher of a repository that builds the tool from source.
    private const string Launcher = "./infra";

    private readonly Lazy<IAnsiConsole> _console;
    private readonly Lock _gate = new();
    private StatusContext? _status;

    private readonly TextReader _input;
    private readonly string _launcher;

    /// <param name="input">The user's input.</param>
    /// <param name="output">The stream for results.</param>
    /// <param name="error">The stream for progress and problems.</param>
    /// <param name="isInteractive">Whether a user is present.</param>
    /// <param name="launcher">How the tool was started, for messages that tell the user to run it.</param>
    public Terminal(TextReader input, TextWriter output, TextWriter error, bool isInteractive, string launcher = Launcher)
    {
        _input = input;
        _launcher = launcher;
        (Output, Error, IsInteractive) = (output, error, isInteractive);
        // Spectre takes a while to load, so it is loaded only for a terminal. It honors NO_COLOR itself.
        _console = new(() => AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(error), ColorSystem = HasColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors }));
    }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    /// <summary>Whether a user is present who can be asked.</summary>
    public bool IsInteractive { get; }

    /// <summary>Whether results are colored. Default: false.</summary>
    public bool HasColor { get; init; }

    /// <summary>The maximum line width of results in characters; null for no limit.</summary>
    public int? Width { get; init; }

    /// <summary>
    /// Returns the terminal of this process, non-interactive if a stream is redirected or CI runs. <c>NO_COLOR</c> only turns off colors
    /// (https://no-color.org).
    /// </summary>
    public static Terminal OfThisProcess() => Of(
        Environment.GetEnvironmentVariable, Console.IsInputRedirected || Console.IsErrorRedirected || Console.IsOutputRedirected, Console.IsOutputRedirected ? null : Console.WindowWidth);

    /// <summary>Returns the console of this process.</summary>
    /// <param name="variables">The environment variables: <c>CI</c>, <c>NO_COLOR</c>, <c>COLUMNS</c>.</param>
    /// <param name="isRedirected">Whether a stream is redirected.</param>
    /// <param name="width">The width of the window; null if there is none.</param>
    internal static Terminal Of(Func<string, string?> variables, bool isRedirected, int? width)
    {
        var isInteractive = !isRedirected && !Set("CI");
        return new(Console.In, Console.Out, Console.Error, isInteractive, variables("INFRA_LAUNCHER") ?? "dotnet infra")
        {
            HasColor = isInteractive && !Set("NO_COLOR"),
            Width = int.TryParse(variables("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0 ? columns : width > 0 ? width : null,
        };

        bool Set(string variable) => !string.IsNullOrEmpty(variables(variable));
    }

    /// <summary>Prints a result, in color on a terminal.</summary>
    public Task ShowAsync(string text) => Output.WriteAsync(HasColor ? Highlighter.Color(text) : text);

    /// <summary>Shows the current step.</summary>
    public void Step(string text)
    {
        lock (_gate)
        {
            if (_status is null) Error.WriteLine(IsInteractive ? $"• {Started(text)}" : Started(text));
            else _status.Status = Markup.Escape(Started(text));
        }
    }

    /// <summary>Prints a completed step, which stays on the screen.</summary>
    public void Done(string text)
    {
        lock (_gate)
        {
            if (IsInteractive) _console.Value.MarkupLine(HasColor ? Highlighter.Mark(Started(text)) : Markup.Escape(Started(text)));
            else Error.WriteLine(Started(text));
        }
    }

    /// <summary>Runs an operation, with a spinner next to its steps on a terminal.</summary>
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

    /// <summary>Asks the user to type a word; any other input means no.</summary>
    public bool Confirm(string question, string word)
    {
        Error.Write($"{question} Type {word} to continue: ");
        return string.Equals(_input.ReadLine()?.Trim(), word, StringComparison.Ordinal);
    }

    /// <summary>Prints all problems.</summary>
    /// <returns>The exit code of the process.</returns>
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
