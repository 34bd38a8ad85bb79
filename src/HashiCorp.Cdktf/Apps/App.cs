using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>The root of a program, which contains the stacks and writes them.</summary>
public class App : Construct
{
    private const string DefaultFolder = "cdktf.out";
    private Manifest? _manifest;

    /// <summary>Creates the app.</summary>
    /// <param name="config">The settings. Those that are not set come from the environment.</param>
    /// <exception cref="NotSupportedException">HCL output is requested.</exception>
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

    /// <summary>The manifest of the output.</summary>
    public virtual Manifest Manifest => _manifest ??= new Manifest(Node.TryGetContext("cdktfVersion") as string ?? Toolkit.Version, Outdir, HclOutput);

    /// <summary>The output folder.</summary>
    public virtual string Outdir { get; }

    /// <summary>Whether the validation of backends is skipped.</summary>
    public virtual bool SkipBackendValidation { get; }

    /// <summary>Whether the validations of constructs are skipped.</summary>
    public virtual bool SkipValidation { get; }

    /// <summary>The stack that the CLI is about to plan or deploy; null if not given. All stacks are written in any case.</summary>
    public virtual string? TargetStackId { get; }

    /// <summary>Whether <paramref name="x"/> is an app.</summary>
    /// <param name="x">Any object.</param>
    public static bool IsApp(object? x) => x is App;

    /// <summary>Returns the app that contains a construct.</summary>
    /// <param name="construct">A construct.</param>
    /// <exception cref="InvalidOperationException">The root of the tree is not an app.</exception>
    public static App Of(IConstruct construct) => construct.Node.Root as App ?? throw ElementErrors.NoApp(construct.Node.Path);

    /// <summary>Lets a stack read a value of another stack, which makes it depend on that stack.</summary>
    /// <param name="fromStack">The stack that is read.</param>
    /// <param name="toStack">The stack that reads.</param>
    /// <param name="identifier">The address to read.</param>
    /// <returns>The address in the reading stack, as a token.</returns>
    public virtual string CrossStackReference(TerraformStack fromStack, TerraformStack toStack, string identifier)
    {
        toStack.AddDependency(fromStack);
        var output = fromStack.RegisterOutgoingCrossStackReference(identifier);
        return toStack.RegisterIncomingCrossStackReference(fromStack).GetString(output.FriendlyUniqueId);
    }

    /// <summary>Writes all stacks and the manifest.</summary>
    /// <exception cref="InvalidOperationException">A validation failed, or a value cannot be resolved.</exception>
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
