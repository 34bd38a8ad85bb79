using System.Text;

namespace Infra.EndToEnd.Tests;

/// <summary>Collects lines from several threads, and tells of each.</summary>
internal sealed class LineWriter(Action<string> onLine) : TextWriter
{
    private readonly StringBuilder _text = new();
    private readonly Lock _gate = new();

    public override Encoding Encoding => Encoding.UTF8;

    public string Text
    {
        get
        {
            lock (_gate) return _text.ToString();
        }
    }

    public override void Write(char value)
    {
        lock (_gate) _text.Append(value);
    }

    public override void WriteLine(string? value)
    {
        lock (_gate) _text.Append(value).Append('\n');
        onLine(value ?? "");
    }

    public override void WriteLine(object? value) => WriteLine(value?.ToString());
}
