using System.Globalization;
using System.Text.Json;

namespace Conformance.Tests.Running;

/// <summary>What a program works with: an app that writes into a folder of its own, and a place for what it wants to say.</summary>
internal sealed class ProgramRun(string outdir)
{
    private App? _app;
    private TerraformStack? _stack;

    /// <summary>An app with the defaults of a user's program, made when it is first asked for. The runner synthesizes it.</summary>
    public App App => _app ??= NewApp();

    /// <summary>A stack named <c>stack</c> in <see cref="App"/>.</summary>
    public TerraformStack Stack => _stack ??= new TerraformStack(App, "stack");

    /// <summary>Leaves out the provider that <see cref="Synth"/> gives to every stack, for programs about providers.</summary>
    public bool WithoutProvider { get; set; }

    /// <summary>What the program said, a line each.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>A folder with small files that programs read.</summary>
    public static string Files => Path.Combine(AppContext.BaseDirectory, "Programs", "Files");

    /// <summary>Makes the app with other settings than the defaults. Stack traces stay out: no two engines have the same.</summary>
    public App NewApp(AppConfig? config = null)
    {
        config ??= new AppConfig();
        config.Outdir = outdir;
        config.StackTraces = false;
        return _app = new App(config);
    }

    /// <summary>Writes the output folder, if the program made an app.</summary>
    public void Synth()
    {
        if (_app is null) return;
        if (!WithoutProvider)
        {
            foreach (var stack in _app.Node.FindAll().OfType<TerraformStack>().Where(stack => stack.Node.TryFindChild("provider") is null))
            {
                new TestProvider(stack, "provider");
            }
        }

        _app.Synth();
    }

    /// <summary>Notes a value that the program read back: text as it is, everything else as JSON.</summary>
    public void Says(object? value) => Lines.Add(value switch
    {
        null => "null",
        string text => text,
        bool or double => string.Format(CultureInfo.InvariantCulture, "{0}", value),
        _ => JsonSerializer.Serialize(value),
    });

    /// <summary>Notes the error that <paramref name="action"/> throws, or that there is none.</summary>
    public void SaysErrorOf(Action action)
    {
        try
        {
            action();
            Lines.Add("no error");
        }
        catch (Exception error)
        {
            Lines.Add(Outcome.ErrorText(error));
        }
    }
}
