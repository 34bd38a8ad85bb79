namespace HashiCorp.Cdktf;

/// <summary>Converts tokens to values.</summary>
public interface ITokenResolver
{
    /// <summary>Resolves a list that encodes a token.</summary>
    /// <param name="l">The list.</param>
    /// <param name="context">The context of the resolution.</param>
    object ResolveList(string[] l, IResolveContext context);

    /// <summary>Resolves a map that encodes a token.</summary>
    /// <param name="m">The map.</param>
    /// <param name="context">The context of the resolution.</param>
    object ResolveMap(IDictionary<string, object> m, IResolveContext context);

    /// <summary>Resolves a list of numbers that encodes a token.</summary>
    /// <param name="l">The list.</param>
    /// <param name="context">The context of the resolution.</param>
    object ResolveNumberList(double[] l, IResolveContext context);

    /// <summary>Resolves a string that contains tokens.</summary>
    /// <param name="s">The parts of the string.</param>
    /// <param name="context">The context of the resolution.</param>
    object ResolveString(TokenizedStringFragments s, IResolveContext context);

    /// <summary>Resolves a token.</summary>
    /// <param name="t">The token.</param>
    /// <param name="context">The context of the resolution.</param>
    /// <param name="postProcessor">The post-processor of the value.</param>
    object ResolveToken(IResolvable t, IResolveContext context, IPostProcessor postProcessor);
}

/// <summary>Joins the parts of a string that contains tokens.</summary>
public interface IFragmentConcatenator
{
    /// <summary>Joins two parts.</summary>
    /// <param name="left">The left part; <see langword="null"/> if there is none.</param>
    /// <param name="right">The right part.</param>
    object Join(object left, object right);
}

/// <summary>Replaces tokens.</summary>
public interface ITokenMapper
{
    /// <summary>Returns the replacement of a token.</summary>
    /// <param name="t">The token.</param>
    object MapToken(IResolvable t);
}
