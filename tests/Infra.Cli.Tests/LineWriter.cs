using System.Text;

namespace Infra.Cli.Tests;

/// <summary>Collects lines from several threads, and tells of each.</summary>
/// <param name="onLine">Told of each line, without its end.</param>
internal sealed class LineWriter(Action<string> onLine) : TextWriter
{
    private readonly StringBuilder _text = new();
    private readonly Lock _gate = new();

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Everything so far.</summary>
    public string Text
    {
        get
        {
            lock (_gate) return _text.ToString();
        }
    }

    /// <inheritdoc/>
    public override void Write(char value)
    {
        lock (_gate) _text.Append(value);
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        lock (_gate) _text.Append(value).Append('\n');
        onLine(value ?? "");
    }

    /// <inheritdoc/>
    public override void WriteLine(object? value) => WriteLine(value?.ToString());
}
