namespace Constructs;

/// <summary>A metadata entry of a construct.</summary>
public interface IMetadataEntry
{
    /// <summary>The data.</summary>
    object Data { get; }

    /// <summary>The type of the entry.</summary>
    string Type { get; }

    /// <summary>The stack trace, if it was requested; null otherwise.</summary>
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

/// <summary>Options for adding metadata.</summary>
public interface IMetadataOptions
{
    /// <summary>Whether to include the stack trace. Default: <see langword="false"/>.</summary>
    bool? StackTrace => null;

    /// <summary>A JavaScript function from which traces start. Has no effect in this engine.</summary>
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
