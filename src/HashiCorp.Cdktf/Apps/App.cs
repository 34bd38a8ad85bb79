using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>The root of a program: it holds the stacks and writes them.</summary>
public class App : Construct
{
    private const string DefaultFolder = "cdktf.out";
    private Manifest? _manifest;

    /// <summary>Begins a program.</summary>
    /// <param name="config">Settings; the environment gives what is left out.</param>
    /// <exception cref="NotSupportedException">HCL is asked for.</exception>
    public App(IAppConfig? config = null) : base(null, "")
    {
        if (config?.HclOutput == true)
        {
            throw Cdktf.HclOutput.NotSupported();
        }

        Outdir = config?.Outdir ?? Variable("CDKTF_OUTDIR") ?? DefaultFolder;
        SkipValidation = config?.SkipValidation ?? false;
        SkipBackendValidation = config?.SkipBackendValidation ?? false;
        TargetStackId = Variable("CDKTF_TARGET_STACK_ID");
        foreach (var (key, value) in AppContextValues.Of(config?.Context))
        {
            Node.SetContext(key, value);
        }
    }

    /// <summary>Always <see langword="false"/>: this engine writes JSON.</summary>
    public virtual bool HclOutput => false;

    /// <summary>The index of the output.</summary>
    public virtual Manifest Manifest => _manifest ??= new Manifest(Node.TryGetContext("cdktfVersion") as string ?? Toolkit.Version, Outdir, HclOutput);

    /// <summary>The folder that receives the output.</summary>
    public virtual string Outdir { get; }

    /// <summary>Whether the check of backends is skipped.</summary>
    public virtual bool SkipBackendValidation { get; }

    /// <summary>Whether the checks of the constructs are skipped.</summary>
    public virtual bool SkipValidation { get; }

    /// <summary>The stack that the CLI is about to plan or deploy, if it said so. All stacks are written in any case.</summary>
    public virtual string? TargetStackId { get; }

    /// <summary>Whether <paramref name="x"/> is an app.</summary>
    /// <param name="x">Anything.</param>
    public static bool IsApp(object? x) => x is App;

    /// <summary>The app that a construct is in.</summary>
    /// <param name="construct">A construct.</param>
    /// <exception cref="InvalidOperationException">The root of the tree is no app.</exception>
    public static App Of(IConstruct construct) => construct.Node.Root as App ?? throw ElementErrors.NoApp(construct.Node.Path);

    /// <summary>Lets one stack read something of another, and wait for it.</summary>
    /// <param name="fromStack">The stack that is read.</param>
    /// <param name="toStack">The stack that reads.</param>
    /// <param name="identifier">The address that is read.</param>
    /// <returns>The address in the stack that reads, as a token.</returns>
    public virtual string CrossStackReference(TerraformStack fromStack, TerraformStack toStack, string identifier)
    {
        toStack.AddDependency(fromStack);
        var output = fromStack.RegisterOutgoingCrossStackReference(identifier);
        return toStack.RegisterIncomingCrossStackReference(fromStack).GetString(output.FriendlyUniqueId);
    }

    /// <summary>Writes all stacks and the manifest.</summary>
    /// <exception cref="InvalidOperationException">A check found something, or a value cannot be resolved.</exception>
    public virtual void Synth()
    {
        var stacks = Stacks();
        Array.ForEach(stacks, stack => stack.EnsureBackendExists());
        Array.ForEach(stacks, stack => stack.PrepareStack());
        var session = new SynthesisSession(Outdir, Manifest, SkipValidation);
        Directory.CreateDirectory(Outdir);
        Array.ForEach(stacks, stack => stack.Synthesizer.Synthesize(session));
        Manifest.WriteToFile();
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private TerraformStack[] Stacks() => [.. Node.FindAll().OfType<TerraformStack>()];

    internal sealed record SynthesisSession(string Outdir, Manifest Manifest, bool? SkipValidation) : ISynthesisSession;
}
