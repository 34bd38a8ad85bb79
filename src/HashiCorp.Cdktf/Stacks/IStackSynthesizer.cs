namespace HashiCorp.Cdktf;

/// <summary>Writes a stack into the output.</summary>
public interface IStackSynthesizer
{
    /// <summary>Writes the stack.</summary>
    /// <param name="session">Where to.</param>
    void Synthesize(ISynthesisSession session);
}

/// <summary>One run of synth.</summary>
public interface ISynthesisSession
{
    /// <summary>The index of the output.</summary>
    Manifest Manifest { get; }

    /// <summary>The folder that receives the output.</summary>
    string Outdir { get; }

    /// <summary>Whether the checks of the constructs are skipped; <see langword="false"/> by default.</summary>
    bool? SkipValidation => null;
}
