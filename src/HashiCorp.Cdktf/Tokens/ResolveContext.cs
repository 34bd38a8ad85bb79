using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>The context of a resolution. Flags set by a token apply to the values that it resolves and everything below.</summary>
internal sealed class ResolveContext(IConstruct scope, ITokenResolver resolver, bool preparing) : IResolveContext, IPostProcessor
{
    private List<IPostProcessor>? _postProcessors;

    public IConstruct Scope { get; } = scope;

    public ITokenResolver Resolver { get; } = resolver;

    public bool Preparing { get; } = preparing;

    /// <summary>The current position in the value. Nested contexts share it, because they work within the same value.</summary>
    public ValuePath Path { get; init; } = new();

    public bool? IgnoreEscapes { get; set; }

    public string? IteratorContext { get; set; }

    public bool? SuppressBraces { get; set; }

    public bool? WarnEscapes { get; set; }

    public void RegisterPostProcessor(IPostProcessor postProcessor) => (_postProcessors ??= []).Add(postProcessor);

    public object Resolve(object x) => ValueResolver.Resolve(x, this)!;

    public object PostProcess(object input, IResolveContext context)
    {
        foreach (var postProcessor in _postProcessors ?? [])
        {
            input = postProcessor.PostProcess(input, context);
        }

        return input;
    }

    /// <summary>Returns a context with the same flags and no post-processors.</summary>
    public ResolveContext Nested() => new(Scope, Resolver, Preparing)
    {
        Path = Path,
        IgnoreEscapes = IgnoreEscapes,
        IteratorContext = IteratorContext,
        SuppressBraces = SuppressBraces,
        WarnEscapes = WarnEscapes,
    };
}
