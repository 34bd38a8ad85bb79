using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>Resolves tokens and joins the results with the surrounding text.</summary>
/// <param name="concat">The concatenator for two parts of a string.</param>
public class DefaultTokenResolver(IFragmentConcatenator concat) : DeputyBase, ITokenResolver
{
    /// <summary>The resolver used for all output.</summary>
    internal static DefaultTokenResolver Instance { get; } = new(new StringConcat());

    /// <inheritdoc/>
    public virtual object ResolveList(string[] xs, IResolveContext context)
    {
        if (xs.Length != 1)
        {
            throw TokenErrors.ListWithMore(xs);
        }

        return TokenRegistry.FindList(xs) is { } token
            ? context.Resolve(token)
            : throw new InvalidOperationException($"Cannot resolve list token: {xs[0]}");
    }

    /// <inheritdoc/>
    public virtual object ResolveNumberList(double[] xs, IResolveContext context)
    {
        if (xs.Length != 1)
        {
            throw TokenErrors.NumberListWithMore(xs);
        }

        return TokenRegistry.FindNumberList(xs) is { } token ? context.Resolve(token) : xs;
    }

    /// <inheritdoc/>
    public virtual object ResolveMap(IDictionary<string, object> xs, IResolveContext context)
    {
        if (xs.Count != 1)
        {
            throw TokenErrors.MapWithMore(xs);
        }

        return TokenMaps.Find(xs) is { } token ? context.Resolve(token) : xs;
    }

    /// <inheritdoc/>
    public virtual object ResolveString(TokenizedStringFragments fragments, IResolveContext context) =>
        fragments.MapTokens(context).Join(concat);

    /// <inheritdoc/>
    public virtual object ResolveToken(IResolvable t, IResolveContext context, IPostProcessor postProcessor)
    {
        object resolved;
        try
        {
            resolved = t.Resolve(context);
        }
        catch (Exception error)
        {
            throw new ResolutionException(error);
        }

        return postProcessor.PostProcess(context.Resolve(resolved), context);
    }
}

/// <summary>Joins parts as strings.</summary>
public class StringConcat : DeputyBase, IFragmentConcatenator
{
    /// <inheritdoc/>
    public virtual object Join(object left, object right) => (left, right) switch
    {
        (null, null) => null!,
        (null, _) => JavaScriptText.Of(right),
        (_, null) => JavaScriptText.Of(left),
        _ => JavaScriptText.Of(left) + JavaScriptText.Of(right),
    };
}
