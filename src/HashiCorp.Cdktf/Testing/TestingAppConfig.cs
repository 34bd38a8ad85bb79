namespace HashiCorp.Cdktf;

/// <summary>Options of an app in tests.</summary>
public interface ITestingAppConfig
{
    /// <summary>Context values.</summary>
    IDictionary<string, object>? Context => null;

    /// <summary>Whether to turn on the behavior of later versions. Default: true.</summary>
    bool? EnableFutureFlags => null;

    /// <summary>Whether to assume that <c>cdktf.json</c> is in the working directory. Default: false.</summary>
    bool? FakeCdktfJsonPath => null;

    /// <summary>The output folder. Default: a new temporary folder.</summary>
    string? Outdir => null;

    /// <summary>Has no effect: this engine writes no stack traces.</summary>
    bool? StackTraces => null;

    /// <summary>Whether to write <c>stubbed</c> as the version. Default: true.</summary>
    bool? StubVersion => null;
}

/// <inheritdoc cref="ITestingAppConfig"/>
public class TestingAppConfig : ITestingAppConfig
{
    /// <inheritdoc/>
    public IDictionary<string, object>? Context { get; set; }

    /// <inheritdoc/>
    public bool? EnableFutureFlags { get; set; }

    /// <inheritdoc/>
    public bool? FakeCdktfJsonPath { get; set; }

    /// <inheritdoc/>
    public string? Outdir { get; set; }

    /// <inheritdoc/>
    public bool? StackTraces { get; set; }

    /// <inheritdoc/>
    public bool? StubVersion { get; set; }
}
