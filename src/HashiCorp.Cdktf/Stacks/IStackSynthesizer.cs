namespace HashiCorp.Cdktf;

/// <summary>Writes a stack to the output.</summary>
public interface IStackSynthesizer
{
    /// <summary>Writes the stack.</summary>
    /// <param name="session">The synthesis session.</param>
    void Synthesize(ISynthesisSession session);
}

/// <summary>A run of synth.</summary>
public interface ISynthesisSession
{
    /// <summary>The manifest of the output.</summary>
    Manifest Manifest { get; }

    /// <summary>The output folder.</summary>
    string Outdir { get; }

    /// <summary>Whether to skip the validations of constructs. Default: <see langword="false"/>.</summary>
    bool? SkipValidation => null;
}
