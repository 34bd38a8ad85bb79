namespace HashiCorp.Cdktf;

/// <summary>Options of an app in tests.</summary>
public interface ITestingAppConfig
{
    /// <summary>Context values.</summary>
    IDictionary<string, object>? Context => null;

    /// <summary>Whether behaviour of later versions is used; true by default.</summary>
    bool? EnableFutureFlags => null;

    /// <summary>Whether <c>cdktf.json</c> is taken to be in the working directory; false by default.</summary>
    bool? FakeCdktfJsonPath => null;

    /// <summary>Where the output goes; a new temporary folder by default.</summary>
    string? Outdir => null;

    /// <summary>Without effect here: this engine writes no stack traces.</summary>
    bool? StackTraces => null;

    /// <summary>Whether the version in the output is the word <c>stubbed</c>; true by default.</summary>
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
