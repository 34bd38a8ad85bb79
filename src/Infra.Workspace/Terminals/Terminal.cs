using System.Globalization;
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
        // Spectre takes a while to load: only a terminal pays for it. It leaves out colours by itself where NO_COLOR is set.
        _console = new(() => AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(error), ColorSystem = HasColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors }));
    }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    /// <summary>Whether somebody looks on, who can be asked.</summary>
    public bool IsInteractive { get; }

    /// <summary>Whether results are coloured. Default: no.</summary>
    public bool HasColour { get; init; }

    /// <summary>How many characters a line of results holds; null: as many as it takes.</summary>
    public int? Width { get; init; }

    /// <summary>A terminal, unless a stream is redirected or CI runs. <c>NO_COLOR</c> removes colour and nothing else (https://no-color.org).</summary>
    public static Terminal OfThisProcess() => Of(
        Environment.GetEnvironmentVariable, Console.IsInputRedirected || Console.IsErrorRedirected || Console.IsOutputRedirected, Console.IsOutputRedirected ? null : Console.WindowWidth);

    /// <summary>The console of this process.</summary>
    /// <param name="variables">The environment: <c>CI</c>, <c>NO_COLOR</c>, <c>COLUMNS</c>.</param>
    /// <param name="isRedirected">Whether a stream is no terminal.</param>
    /// <param name="width">How wide the window is; null: there is none.</param>
    internal static Terminal Of(Func<string, string?> variables, bool isRedirected, int? width)
    {
        var isInteractive = !isRedirected && !Set("CI");
        return new(Console.In, Console.Out, Console.Error, isInteractive, variables("INFRA_LAUNCHER") ?? "dotnet infra")
        {
            HasColour = isInteractive && !Set("NO_COLOR"),
            Width = int.TryParse(variables("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0 ? columns : width > 0 ? width : null,
        };

        bool Set(string variable) => !string.IsNullOrEmpty(variables(variable));
    }

    /// <summary>Prints a result, coloured where somebody sees it.</summary>
    public Task ShowAsync(string text) => Output.WriteAsync(HasColour ? Highlighter.Colour(text) : text);

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
            if (IsInteractive) _console.Value.MarkupLine(HasColour ? Highlighter.Mark(Started(text)) : Markup.Escape(Started(text)));
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
