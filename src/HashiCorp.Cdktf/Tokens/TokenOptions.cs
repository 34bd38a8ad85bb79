namespace HashiCorp.Cdktf;

/// <summary>How a token is encoded.</summary>
public interface IEncodingOptions
{
    /// <summary>A name shown in place of <c>TOKEN</c> for whoever prints an unresolved value.</summary>
    string? DisplayHint => null;
}

/// <inheritdoc cref="IEncodingOptions"/>
public class EncodingOptions : IEncodingOptions
{
    /// <inheritdoc/>
    public string? DisplayHint { get; set; }
}

/// <summary>How <see cref="Tokenization.Resolve"/> resolves.</summary>
public interface IResolveOptions
{
    /// <summary>What turns tokens into values.</summary>
    ITokenResolver Resolver { get; }

    /// <summary>The construct for which values are resolved.</summary>
    Constructs.IConstruct Scope { get; }

    /// <summary>Whether this is the pass in which stacks learn of each other; <see langword="false"/> by default.</summary>
    bool? Preparing => null;
}

/// <inheritdoc cref="IResolveOptions"/>
public class ResolveOptions : IResolveOptions
{
    /// <inheritdoc/>
    public ITokenResolver Resolver { get; set; } = null!;

    /// <inheritdoc/>
    public Constructs.IConstruct Scope { get; set; } = null!;

    /// <inheritdoc/>
    public bool? Preparing { get; set; }
}

/// <summary>Options of a lazy string.</summary>
public interface ILazyStringValueOptions
{
    /// <summary>A name shown in place of <c>TOKEN</c> for whoever prints an unresolved value.</summary>
    string? DisplayHint => null;
}

/// <inheritdoc cref="ILazyStringValueOptions"/>
public class LazyStringValueOptions : ILazyStringValueOptions
{
    /// <inheritdoc/>
    public string? DisplayHint { get; set; }
}

/// <summary>Options of a lazy list.</summary>
public interface ILazyListValueOptions
{
    /// <summary>A name shown in place of <c>TOKEN</c> for whoever prints an unresolved value.</summary>
    string? DisplayHint => null;

    /// <summary>Whether an empty list counts as no value; <see langword="false"/> by default.</summary>
    bool? OmitEmpty => null;
}

/// <inheritdoc cref="ILazyListValueOptions"/>
public class LazyListValueOptions : ILazyListValueOptions
{
    /// <inheritdoc/>
    public string? DisplayHint { get; set; }

    /// <inheritdoc/>
    public bool? OmitEmpty { get; set; }
}

/// <summary>Options of a lazy value of any type.</summary>
public interface ILazyAnyValueOptions
{
    /// <summary>A name shown in place of <c>TOKEN</c> for whoever prints an unresolved value.</summary>
    string? DisplayHint => null;

    /// <summary>Whether an empty array counts as no value; <see langword="false"/> by default.</summary>
    bool? OmitEmptyArray => null;
}

/// <inheritdoc cref="ILazyAnyValueOptions"/>
public class LazyAnyValueOptions : ILazyAnyValueOptions
{
    /// <inheritdoc/>
    public string? DisplayHint { get; set; }

    /// <inheritdoc/>
    public bool? OmitEmptyArray { get; set; }
}
