namespace Infra.Bindings.Model;

/// <summary>A type in the typed API, for languages with and without unions.</summary>
internal abstract record ApiType
{
    public static readonly ApiType String = new Primitive("string", "string");
    public static readonly ApiType Number = new Primitive("number", "double");
    public static readonly ApiType Any = new Primitive("any", "object");
    public static readonly ApiType Resolvable = Toolkit("IResolvable");
    public static readonly ApiType BoolOrResolvable = new Union([new Primitive("boolean", "bool"), Resolvable]);

    /// <summary>A type of the toolkit.</summary>
    public static ApiType Toolkit(string name) => new Named($"cdktf.{name}", $"C::{name}");

    /// <summary>That type, or a token for it.</summary>
    public static ApiType OrResolvable(ApiType type) => new Union([Resolvable, type]);

    /// <summary>Its form in a jsii assembly, with alternatives in order of name.</summary>
    public abstract string Jsii { get; }

    /// <summary>Its C# form.</summary>
    public abstract string CSharp { get; }

    internal sealed record Primitive(string Name, string Keyword) : ApiType
    {
        public override string Jsii => Name;

        public override string CSharp => Keyword;
    }

    internal sealed record Named(string Name, string Full) : ApiType
    {
        public override string Jsii => Name;

        public override string CSharp => Full;
    }

    internal sealed record Array(ApiType Element) : ApiType
    {
        public override string Jsii => $"array<{Element.Jsii}>";

        public override string CSharp => $"{Element.CSharp}[]";
    }

    internal sealed record Map(ApiType Element) : ApiType
    {
        public override string Jsii => $"map<{Element.Jsii}>";

        public override string CSharp => $"G::IDictionary<string, {Element.CSharp}>";
    }

    internal sealed record Union(IReadOnlyList<ApiType> Alternatives) : ApiType
    {
        public override string Jsii => string.Join('|', Alternatives.Select(type => type.Jsii).Order(StringComparer.Ordinal));

        public override string CSharp => "object";
    }
}
