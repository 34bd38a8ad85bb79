using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>Values that are computed when the output is written.</summary>
public class Lazy : DeputyBase
{
    /// <summary>Returns a string that is computed when the output is written.</summary>
    /// <param name="producer">The producer that computes it.</param>
    /// <param name="options">The encoding options.</param>
    public static string StringValue(IStringProducer producer, ILazyStringValueOptions? options = null) =>
        Token.AsString(new LazyValue(producer.Produce), new EncodingOptions { DisplayHint = options?.DisplayHint });

    /// <summary>Returns a number that is computed when the output is written.</summary>
    /// <param name="producer">The producer that computes it.</param>
    public static double NumberValue(INumberProducer producer) => Token.AsNumber(new LazyValue(context => producer.Produce(context)));

    /// <summary>Returns a list that is computed when the output is written.</summary>
    /// <param name="producer">The producer that computes it.</param>
    /// <param name="options">The encoding options, and whether to omit an empty list.</param>
    public static string[] ListValue(IListProducer producer, ILazyListValueOptions? options = null) =>
        Token.AsList(
            new LazyValue(context => producer.Produce(context) is { } list && !(list.Length == 0 && options?.OmitEmpty == true) ? list : null),
            new EncodingOptions { DisplayHint = options?.DisplayHint });

    /// <summary>Returns a value of any type that is computed when the output is written.</summary>
    /// <param name="producer">The producer that computes it.</param>
    /// <param name="options">The options, such as whether to omit an empty array.</param>
    public static IResolvable AnyValue(IAnyProducer producer, ILazyAnyValueOptions? options = null) =>
        new LazyValue(context => producer.Produce(context) is var value && value is Array { Length: 0 } && options?.OmitEmptyArray == true ? null : value);

    private sealed class LazyValue(Func<IResolveContext, object?> produce) : LazyBase
    {
        protected override object ResolveLazy(IResolveContext context) => produce(context)!;
    }
}

/// <summary>A token whose value is computed when it is resolved.</summary>
public abstract class LazyBase : DeputyBase, IResolvable
{
    private readonly List<IPostProcessor> _postProcessors = [];
    private string? _text;

    /// <inheritdoc/>
    public virtual string[] CreationStack => [];

    /// <summary>Adds a post-processor, which changes the value after it is computed.</summary>
    /// <param name="postProcessor">The post-processor.</param>
    public virtual void AddPostProcessor(IPostProcessor postProcessor) => _postProcessors.Add(postProcessor);

    /// <inheritdoc/>
    public virtual object Resolve(IResolveContext context)
    {
        var value = ResolveLazy(context);
        foreach (var postProcessor in _postProcessors)
        {
            value = postProcessor.PostProcess(value, context);
        }

        return value;
    }

    /// <inheritdoc/>
    public override string ToString() => _text ??= Token.AsString(this);

    /// <summary>Returns the placeholder that appears when a program writes tokens without resolving them.</summary>
    public virtual object ToJSON() => "<unresolved-lazy>";

    /// <summary>Computes the value.</summary>
    /// <param name="context">The context of the resolution.</param>
    protected abstract object ResolveLazy(IResolveContext context);
}
