namespace HashiCorp.Cdktf;

/// <summary>Settings of an <see cref="App"/>. Those that are not set come from the command line and <c>cdktf.json</c>.</summary>
public interface IAppConfig
{
    /// <summary>Context values that all constructs can read with <see cref="Constructs.Node.TryGetContext"/>.</summary>
    IDictionary<string, object>? Context => null;

    /// <summary>Whether to write HCL instead of JSON. This engine does not support HCL: <see langword="true"/> is rejected.</summary>
    bool? HclOutput => null;

    /// <summary>The output folder. Default: the value of <c>CDKTF_OUTDIR</c>, or <c>cdktf.out</c>.</summary>
    string? Outdir => null;

    /// <summary>Whether to skip the check that stacks which others refer to have a backend. Default: <see langword="false"/>.</summary>
    bool? SkipBackendValidation => null;

    /// <summary>Whether to skip the validations of constructs. Default: <see langword="false"/>.</summary>
    bool? SkipValidation => null;

    /// <summary>Whether to include stack traces in the metadata of elements. Has no effect in this engine.</summary>
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
