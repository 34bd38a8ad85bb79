using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>A split string: texts, tokens, values, and the starts and ends of expressions.</summary>
public class TokenizedStringFragments : DeputyBase
{
    private readonly List<Fragment> _fragments = [];

    /// <summary>The starts and ends of expressions, as tokens that resolve to <c>${</c> and <c>}</c>.</summary>
    public virtual IResolvable[] Escapes => Of(FragmentKind.Escape);

    /// <summary>The first part.</summary>
    public virtual object FirstValue => _fragments.Count == 0 ? null! : _fragments[0].Text!;

    /// <summary>The values, as tokens.</summary>
    public virtual IResolvable[] Intrinsic => Of(FragmentKind.Intrinsic);

    /// <summary>The number of parts.</summary>
    public virtual double Length => _fragments.Count;

    /// <summary>The texts, as tokens.</summary>
    public virtual IResolvable[] Literals => Of(FragmentKind.Literal);

    /// <summary>The tokens.</summary>
    public virtual IResolvable[] Tokens => Of(FragmentKind.Token);

    /// <summary>The first part, if it is a token.</summary>
    public virtual IResolvable? FirstToken => _fragments is [{ Kind: FragmentKind.Token } first, ..] ? (IResolvable)first.Value! : null;

    internal List<Fragment> Fragments => _fragments;

    /// <summary>Adds the start or end of an expression.</summary>
    /// <param name="kind"><c>open</c> or <c>close</c>.</param>
    public virtual void AddEscape(string kind) => _fragments.Add(new Fragment(FragmentKind.Escape, kind));

    /// <summary>Adds a value.</summary>
    /// <param name="value">The value.</param>
    public virtual void AddIntrinsic(object value) => _fragments.Add(new Fragment(FragmentKind.Intrinsic, value));

    /// <summary>Adds text.</summary>
    /// <param name="lit">The text.</param>
    public virtual void AddLiteral(object lit) => _fragments.Add(new Fragment(FragmentKind.Literal, lit));

    /// <summary>Adds a token.</summary>
    /// <param name="token">The token.</param>
    public virtual void AddToken(IResolvable token) => _fragments.Add(new Fragment(FragmentKind.Token, token));

    /// <summary>Adds the parts of another string.</summary>
    /// <param name="other">The other string.</param>
    public virtual void Concat(TokenizedStringFragments other) => _fragments.AddRange(other._fragments);

    /// <summary>Joins the parts. A single part keeps its type.</summary>
    /// <param name="concat">The concatenator for two parts.</param>
    public virtual object Join(IFragmentConcatenator concat)
    {
        if (_fragments.Count == 0)
        {
            return concat.Join(null!, null!);
        }

        var joined = _fragments[0].Text;
        for (var i = 1; i < _fragments.Count; i++)
        {
            joined = concat.Join(joined!, _fragments[i].Text!);
        }

        return joined!;
    }

    /// <summary>Replaces tokens with their resolved values. Within an open expression they omit their braces.</summary>
    /// <param name="context">The context of the resolution.</param>
    public virtual TokenizedStringFragments MapTokens(IResolveContext context)
    {
        var mapped = new TokenizedStringFragments();
        var depth = 0;
        foreach (var fragment in _fragments)
        {
            switch (fragment)
            {
                case { Kind: FragmentKind.Token }:
                    mapped.AddResolved(Resolve((IResolvable)fragment.Value!, context, depth > 0));
                    break;
                case { Kind: FragmentKind.Escape }:
                    mapped._fragments.Add(fragment);
                    depth = fragment.Value is "open" ? depth + 1 : Math.Max(0, depth - 1);
                    break;
                default:
                    mapped._fragments.Add(fragment);
                    break;
            }
        }

        return mapped;
    }

    private static object Resolve(IResolvable token, IResolveContext context, bool withinExpression)
    {
        var outer = context.SuppressBraces;
        context.SuppressBraces = withinExpression || outer == true;
        var value = context.Resolve(token);
        context.SuppressBraces = outer;
        return value;
    }

    private void AddResolved(object value)
    {
        if (value is IResolvable token)
        {
            AddToken(token);
        }
        else
        {
            AddIntrinsic(value);
        }
    }

    private IResolvable[] Of(FragmentKind kind) =>
        [.. _fragments.Where(fragment => fragment.Kind == kind).Select(fragment => Token.AsAny(fragment.Text!))];

    internal enum FragmentKind
    {
        Literal,
        Token,
        Intrinsic,
        Escape,
    }

    internal readonly record struct Fragment(FragmentKind Kind, object? Value)
    {
        /// <summary>The fragment's part of the string.</summary>
        public object? Text => Kind switch
        {
            FragmentKind.Token => Value!.ToString(),
            FragmentKind.Escape => Value is "open" ? "${" : "}",
            _ => Value,
        };
    }
}
