namespace Constructs;

/// <summary>Something noted on a construct.</summary>
public interface IMetadataEntry
{
    /// <summary>The note itself.</summary>
    object Data { get; }

    /// <summary>The kind of note.</summary>
    string Type { get; }

    /// <summary>Where it was made, when that was asked for.</summary>
    string[]? Trace => null;
}

/// <inheritdoc cref="IMetadataEntry"/>
public class MetadataEntry : IMetadataEntry
{
    /// <inheritdoc/>
    public object Data { get; set; } = null!;

    /// <inheritdoc/>
    public string Type { get; set; } = null!;

    /// <inheritdoc/>
    public string[]? Trace { get; set; }
}

/// <summary>How a note is made.</summary>
public interface IMetadataOptions
{
    /// <summary>Whether the stack of calls is kept with the note; <see langword="false"/> by default.</summary>
    bool? StackTrace => null;

    /// <summary>A function of JavaScript from which traces start. There is none in this engine: it has no effect.</summary>
    object? TraceFromFunction => null;
}

/// <inheritdoc cref="IMetadataOptions"/>
public class MetadataOptions : IMetadataOptions
{
    /// <inheritdoc/>
    public bool? StackTrace { get; set; }

    /// <inheritdoc/>
    public object? TraceFromFunction { get; set; }
}
