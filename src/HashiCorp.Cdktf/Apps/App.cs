using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>The root of a program: it holds the stacks and writes them.</summary>
public class App : Construct
{
    /// <summary>Begins a program.</summary>
    /// <param name="config">Settings.</param>
    public App(IAppConfig? config = null) : base(null, "") => Outdir = config?.Outdir ?? "cdktf.out";

    /// <summary>Refused when <see langword="true"/>: this engine writes JSON.</summary>
    public virtual bool HclOutput => false;

    /// <summary>The index of the output.</summary>
    public virtual Manifest Manifest => throw new NotImplementedException();

    /// <summary>The folder that receives the output.</summary>
    public virtual string Outdir { get; }

    /// <summary>Whether the check of backends is skipped.</summary>
    public virtual bool SkipBackendValidation { get; }

    /// <summary>Whether the checks of the constructs are skipped.</summary>
    public virtual bool SkipValidation { get; }

    /// <summary>The only stack that is wanted, when there is one.</summary>
    public virtual string? TargetStackId { get; }

    /// <summary>Whether <paramref name="x"/> is an app.</summary>
    /// <param name="x">Anything.</param>
    public static bool IsApp(object? x) => x is App;

    /// <summary>The app that a construct is in.</summary>
    /// <param name="construct">A construct.</param>
    public static App Of(IConstruct construct) => construct.Node.Root as App ?? throw new InvalidOperationException(construct.Node.Path);

    /// <summary>The address through which one stack reads something of another.</summary>
    /// <param name="fromStack">The stack that is read.</param>
    /// <param name="toStack">The stack that reads.</param>
    /// <param name="identifier">The address that is read.</param>
    public virtual string CrossStackReference(TerraformStack fromStack, TerraformStack toStack, string identifier) => throw new NotImplementedException();

    /// <summary>Writes all stacks.</summary>
    public virtual void Synth() => throw new NotImplementedException();
}
