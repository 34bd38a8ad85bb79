using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>Values that are computed when the output is written.</summary>
public class Lazy : DeputyBase
{
    /// <summary>A string that is computed late.</summary>
    /// <param name="producer">What computes it.</param>
    /// <param name="options">How it is encoded.</param>
    public static string StringValue(IStringProducer producer, ILazyStringValueOptions? options = null) =>
        Token.AsString(new LazyValue(producer.Produce), new EncodingOptions { DisplayHint = options?.DisplayHint });

    /// <summary>A number that is computed late.</summary>
    /// <param name="producer">What computes it.</param>
    public static double NumberValue(INumberProducer producer) => Token.AsNumber(new LazyValue(context => producer.Produce(context)));

    /// <summary>A list that is computed late.</summary>
    /// <param name="producer">What computes it.</param>
    /// <param name="options">How it is encoded, and whether an empty list counts.</param>
    public static string[] ListValue(IListProducer producer, ILazyListValueOptions? options = null) =>
        Token.AsList(
            new LazyValue(context => producer.Produce(context) is { } list && !(list.Length == 0 && options?.OmitEmpty == true) ? list : null),
            new EncodingOptions { DisplayHint = options?.DisplayHint });

    /// <summary>A value of any type that is computed late.</summary>
    /// <param name="producer">What computes it.</param>
    /// <param name="options">Whether an empty array counts.</param>
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

    /// <summary>Lets something change the value after it is computed.</summary>
    /// <param name="postProcessor">What changes the value.</param>
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

    /// <summary>What stands in the output of a program that writes tokens without resolving them.</summary>
    public virtual object ToJSON() => "<unresolved-lazy>";

    /// <summary>Computes the value.</summary>
    /// <param name="context">For whom.</param>
    protected abstract object ResolveLazy(IResolveContext context);
}
