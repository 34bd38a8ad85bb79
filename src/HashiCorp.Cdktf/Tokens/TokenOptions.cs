namespace HashiCorp.Cdktf;

/// <summary>Options for encoding a token.</summary>
public interface IEncodingOptions
{
    /// <summary>A name shown instead of <c>TOKEN</c> when an unresolved value is printed.</summary>
    string? DisplayHint => null;
}

/// <inheritdoc cref="IEncodingOptions"/>
public class EncodingOptions : IEncodingOptions
{
    /// <inheritdoc/>
    public string? DisplayHint { get; set; }
}

/// <summary>Options of <see cref="Tokenization.Resolve"/>.</summary>
public interface IResolveOptions
{
    /// <summary>The resolver that converts tokens to values.</summary>
    ITokenResolver Resolver { get; }

    /// <summary>The construct for which values are resolved.</summary>
    Constructs.IConstruct Scope { get; }

    /// <summary>Whether this is the pass that collects references between stacks. Default: <see langword="false"/>.</summary>
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
    /// <summary>A name shown instead of <c>TOKEN</c> when an unresolved value is printed.</summary>
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
    /// <summary>A name shown instead of <c>TOKEN</c> when an unresolved value is printed.</summary>
    string? DisplayHint => null;

    /// <summary>Whether to treat an empty list as no value. Default: <see langword="false"/>.</summary>
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
    /// <summary>A name shown instead of <c>TOKEN</c> when an unresolved value is printed.</summary>
    string? DisplayHint => null;

    /// <summary>Whether to treat an empty array as no value. Default: <see langword="false"/>.</summary>
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
