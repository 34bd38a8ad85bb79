namespace HashiCorp.Cdktf;

/// <summary>Turns tokens into values.</summary>
public interface ITokenResolver
{
    /// <summary>Resolves a list that is one token.</summary>
    /// <param name="l">The list.</param>
    /// <param name="context">For whom.</param>
    object ResolveList(string[] l, IResolveContext context);

    /// <summary>Resolves a map that is one token.</summary>
    /// <param name="m">The map.</param>
    /// <param name="context">For whom.</param>
    object ResolveMap(IDictionary<string, object> m, IResolveContext context);

    /// <summary>Resolves a list of numbers that is one token.</summary>
    /// <param name="l">The list.</param>
    /// <param name="context">For whom.</param>
    object ResolveNumberList(double[] l, IResolveContext context);

    /// <summary>Resolves a string with tokens in it.</summary>
    /// <param name="s">The parts of the string.</param>
    /// <param name="context">For whom.</param>
    object ResolveString(TokenizedStringFragments s, IResolveContext context);

    /// <summary>Resolves one token.</summary>
    /// <param name="t">The token.</param>
    /// <param name="context">For whom.</param>
    /// <param name="postProcessor">What changes the value afterwards.</param>
    object ResolveToken(IResolvable t, IResolveContext context, IPostProcessor postProcessor);
}

/// <summary>Joins the parts of a string with tokens in it.</summary>
public interface IFragmentConcatenator
{
    /// <summary>Joins two parts.</summary>
    /// <param name="left">The part on the left; <see langword="null"/> when there is none.</param>
    /// <param name="right">The part on the right.</param>
    object Join(object left, object right);
}

/// <summary>Replaces tokens.</summary>
public interface ITokenMapper
{
    /// <summary>What takes the place of a token.</summary>
    /// <param name="t">The token.</param>
    object MapToken(IResolvable t);
}
