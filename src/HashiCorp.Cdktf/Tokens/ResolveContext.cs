using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>For whom and how values are resolved. Flags that a token sets hold for what it resolves, and below.</summary>
internal sealed class ResolveContext(IConstruct scope, ITokenResolver resolver, bool preparing) : IResolveContext, IPostProcessor
{
    private List<IPostProcessor>? _postProcessors;

    public IConstruct Scope { get; } = scope;

    public ITokenResolver Resolver { get; } = resolver;

    public bool Preparing { get; } = preparing;

    public ValuePath? Path { get; init; }

    public bool? IgnoreEscapes { get; set; }

    public string? IteratorContext { get; set; }

    public bool? SuppressBraces { get; set; }

    public bool? WarnEscapes { get; set; }

    /// <summary>The stack of the scope, found once.</summary>
    public TerraformStack? Stack { get; init; }

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

    /// <summary>A context with the same flags and no post-processors of its own.</summary>
    public ResolveContext Nested(ValuePath? path) => new(Scope, Resolver, Preparing)
    {
        Path = path,
        Stack = Stack,
        IgnoreEscapes = IgnoreEscapes,
        IteratorContext = IteratorContext,
        SuppressBraces = SuppressBraces,
        WarnEscapes = WarnEscapes,
    };
}

/// <summary>Where in a value a part of it is, for messages.</summary>
internal sealed record ValuePath(ValuePath? Parent, object Key)
{
    public int Depth { get; } = (Parent?.Depth ?? 0) + 1;

    public static string Text(ValuePath? path)
    {
        var keys = new Stack<object>();
        for (; path is not null; path = path.Parent)
        {
            keys.Push(path.Key);
        }

        return "/" + string.Join("/", keys.Select(JavaScriptText.Of));
    }
}
