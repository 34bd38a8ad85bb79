namespace Infra.Pipelines.Model;

/// <summary>A value that a script gets through a variable. Nothing else reaches it, so user input is never executed.</summary>
public abstract record Value
{
    private Value()
    {
    }

    /// <summary>A literal text.</summary>
    public sealed record Text(string Content) : Value;

    /// <summary>An input of the pipeline; empty for other triggers.</summary>
    public sealed record Given(string Input) : Value;

    /// <summary>A secret of the forge.</summary>
    public sealed record Secret(string Name) : Value;

    /// <summary>A variable of the forge that is not a secret.</summary>
    public sealed record Variable(string Name) : Value;

    /// <summary>A value of the run context.</summary>
    public sealed record Known(RunContext RunContext) : Value;
}
