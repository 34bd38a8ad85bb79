namespace Infra.Pipelines.Model;

/// <summary>What a script gets through a variable. Nothing else reaches it, so that no title of a pull request is ever run.</summary>
public abstract record Value
{
    private Value()
    {
    }

    /// <summary>Known now.</summary>
    public sealed record Text(string Content) : Value;

    /// <summary>What the pipeline was started with; empty where it was started otherwise.</summary>
    public sealed record Given(string Input) : Value;

    /// <summary>A secret of the forge.</summary>
    public sealed record Secret(string Name) : Value;

    /// <summary>A variable of the forge that is no secret.</summary>
    public sealed record Variable(string Name) : Value;

    /// <summary>Something the forge knows.</summary>
    public sealed record Known(RunContext RunContext) : Value;
}
