namespace HashiCorp.Cdktf;

/// <summary>Settings of an <see cref="App"/>. The command line and <c>cdktf.json</c> set what is not given here.</summary>
public interface IAppConfig
{
    /// <summary>Context values that all constructs can read with <see cref="Constructs.Node.TryGetContext"/>.</summary>
    IDictionary<string, object>? Context => null;

    /// <summary>Whether HCL is written in place of JSON. HCL is not supported by this engine: <see langword="true"/> is refused.</summary>
    bool? HclOutput => null;

    /// <summary>The folder that receives the output; <c>cdktf.out</c> by default, or the value of <c>CDKTF_OUTDIR</c>.</summary>
    string? Outdir => null;

    /// <summary>Whether the check is skipped that stacks which others refer to have a backend; <see langword="false"/> by default.</summary>
    bool? SkipBackendValidation => null;

    /// <summary>Whether the checks of the constructs are skipped; <see langword="false"/> by default.</summary>
    bool? SkipValidation => null;

    /// <summary>Whether stack traces are kept in the metadata of elements. This engine keeps none.</summary>
    bool? StackTraces => null;
}

/// <inheritdoc cref="IAppConfig"/>
public class AppConfig : IAppConfig
{
    /// <inheritdoc/>
    public IDictionary<string, object>? Context { get; set; }

    /// <inheritdoc/>
    public bool? HclOutput { get; set; }

    /// <inheritdoc/>
    public string? Outdir { get; set; }

    /// <inheritdoc/>
    public bool? SkipBackendValidation { get; set; }

    /// <inheritdoc/>
    public bool? SkipValidation { get; set; }

    /// <inheritdoc/>
    public bool? StackTraces { get; set; }
}
