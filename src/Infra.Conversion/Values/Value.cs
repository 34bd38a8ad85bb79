using System.Globalization;
using Infra.Conversion.CSharp;
using Infra.Schemas.Types;

namespace Infra.Conversion.Values;

/// <summary>A Terraform expression in C#, before the required type is known.</summary>
internal abstract record Value
{
    /// <summary>Returns the code as <c>object</c>, for arguments of any type.</summary>
    public abstract Code AsObject();

    /// <summary>Returns the code as a string.</summary>
    public virtual Code AsString() => CodeGroup.Call("Token.AsString", AsObject());

    /// <summary>Returns the code as a number.</summary>
    public virtual Code AsNumber() => CodeGroup.Call("Token.AsNumber", AsObject());

    /// <summary>Returns the code as a boolean or a token for one.</summary>
    public virtual Code AsBool() => CodeGroup.Call("Token.AsAny", AsObject());

    /// <summary>Returns the code as a list of strings.</summary>
    public virtual Code AsStrings() => CodeGroup.Call("Token.AsList", AsObject());

    /// <summary>Returns the code as a list of numbers.</summary>
    public virtual Code AsNumbers() => CodeGroup.Call("Token.AsNumberList", AsObject());

    /// <summary>Returns the code as a list of any type, for arguments of type <c>object[]</c>.</summary>
    public virtual Code AsObjects() => AsStrings();

    /// <summary>Returns the code as a map with values of a type.</summary>
    public virtual Code AsMap(string type) => CodeGroup.Call(type switch { "string" => "Token.AsStringMap", "double" => "Token.AsNumberMap", _ => "Token.AsAnyMap" }, AsObject());

    /// <summary>Returns the code for arguments that accept several types: never the text of an expression, which the compiler takes for a string.</summary>
    public virtual Code AsResolvable(SchemaType type) => CodeGroup.Call("Token.AsAny", AsObject());

    /// <summary>Returns the code for an argument of a type.</summary>
    public Code As(SchemaType type) => type switch
    {
        { Kind: TypeKind.String } => AsString(),
        { Kind: TypeKind.Number } => AsNumber(),
        { Kind: TypeKind.Bool } => AsBool(),
        { Kind: TypeKind.List or TypeKind.Set, Element.Kind: TypeKind.String } => AsStrings(),
        { Kind: TypeKind.List or TypeKind.Set, Element.Kind: TypeKind.Number } => AsNumbers(),
        { Kind: TypeKind.Map, Element.Kind: TypeKind.List or TypeKind.Set or TypeKind.Map } => AsResolvable(type),
        { Kind: TypeKind.Map } => AsMap(ElementOf(type.Element!)),
        { Kind: TypeKind.List or TypeKind.Set } => AsResolvable(type),
        _ => AsObject(),
    };

    private static string ElementOf(SchemaType type) => type.Kind switch { TypeKind.String => "string", TypeKind.Number => "double", _ => "object" };
}

/// <summary>A value whose code has a C# type.</summary>
/// <param name="Code">The code.</param>
/// <param name="Type">The type.</param>
internal record Typed(Code Code, string Type) : Value
{
    public override Code AsObject() => Code;

    public override Code AsString() => Type == "string" ? Code : base.AsString();

    public override Code AsNumber() => Type is "double" or "int" ? Code : base.AsNumber();

    public override Code AsBool() => Type is "bool" or "IResolvable" or "object" ? Code : base.AsBool();

    public override Code AsStrings() => Type == "string[]" ? Code : base.AsStrings();

    public override Code AsNumbers() => Type == "double[]" ? Code : base.AsNumbers();

    public override Code AsMap(string type) => Type == $"IDictionary<string, {type}>" ? Code : base.AsMap(type);

    public override Code AsResolvable(SchemaType type) => Type is "IResolvable" or "object" ? Code : base.AsResolvable(type);
}

/// <summary>A value that can be read through one of several members with different types.</summary>
/// <param name="Target">The object with the members.</param>
/// <param name="Members">The code of the members by type, including <c>object</c>.</param>
/// <param name="Natural">The type of the value, as far as known; otherwise <c>object</c>.</param>
internal sealed record Readable(string Target, IReadOnlyDictionary<string, string> Members, string Natural) : Value
{
    public override Code AsObject() => Member(Members.ContainsKey(Natural) ? Natural : "object");

    public override Code AsString() => Member("string");

    public override Code AsNumber() => Member("double");

    public override Code AsBool() => Member("bool");

    public override Code AsStrings() => Member("string[]");

    public override Code AsMap(string type) => Members.ContainsKey(type) ? Member($"IDictionary<string, {type}>") : base.AsMap(type);

    public override Code AsResolvable(SchemaType type) => Member("bool");

    private string Member(string type) => $"{Target}.{Members.GetValueOrDefault(type) ?? Members["object"]}";
}

/// <summary>A number or boolean as written.</summary>
internal sealed record Constant(string Text) : Value
{
    public bool IsNumber => Text is not ("true" or "false");

    public override Code AsObject() => Text;

    public override Code AsString() => StringCode.Of(Text);

    public override Code AsNumber() => IsNumber ? Text : base.AsNumber();

    public override Code AsBool() => IsNumber ? base.AsBool() : Text;
}

/// <summary>A string: text and interpolated C# code.</summary>
/// <param name="Parts">The parts.</param>
/// <param name="IsExpression">Whether Terraform reads it as an expression rather than text.</param>
internal sealed record TextValue(IReadOnlyList<StringPart> Parts, bool IsExpression) : Value
{
    /// <summary>The text without interpolations; null otherwise.</summary>
    public string? Plain => !IsExpression && Parts.All(part => !part.IsHole) ? string.Concat(Parts.Select(part => part.Text)) : null;

    public override Code AsObject() => new StringCode(Parts).ToCode();

    public override Code AsString() => AsObject();

    public override Code AsNumber() => Plain is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number.ToString("R", CultureInfo.InvariantCulture)
        : base.AsNumber();

    public override Code AsBool() => Plain is "true" or "false" ? Plain : base.AsBool();
}

/// <summary>A list with known items.</summary>
internal sealed record ListValue(IReadOnlyList<Value> Items) : Value
{
    private bool AreStrings => Items.Count > 0 && Items.All(item => item is TextValue or Typed { Type: "string" });

    public override Code AsObject() => AreStrings
        ? Array("[]", item => item.AsString())
        : Array("object[]", item => item.AsObject());

    public override Code AsStrings() => Collection(item => item.AsString());

    public override Code AsNumbers() => Collection(item => item.AsNumber());

    public override Code AsObjects() => Collection(item => item.AsObject());

    public override Code AsResolvable(SchemaType type) => type.Element switch
    {
        { Kind: TypeKind.Map, Element.Kind: TypeKind.String or TypeKind.Number } map => Array(Items.Count == 0 ? "Dictionary<string, string>[]" : "[]", item => item.As(map)),
        { Kind: TypeKind.List or TypeKind.Set, Element.Kind: TypeKind.String } => Array("string[][]", item => item.AsStrings()),
        { Kind: TypeKind.List or TypeKind.Set, Element.Kind: TypeKind.Number } => Array("double[][]", item => item.AsNumbers()),
        { Kind: TypeKind.Bool } => Array("object[]", item => item.AsBool()),
        _ => Array("object[]", item => item.AsObject()),
    };

    private CodeGroup Array(string type, Func<Value, Code> item) => new($"new{(type == "[]" ? "" : " ")}{type}", Brackets.Braces, [.. Items.Select(value => new CodeItem("", item(value)))]);

    private CodeGroup Collection(Func<Value, Code> item) => new("", Brackets.Square, [.. Items.Select(value => new CodeItem("", item(value)))]);
}

/// <summary>A map with known keys.</summary>
/// <param name="Items">The code of the keys, with the values.</param>
internal sealed record MapValue(IReadOnlyList<KeyValuePair<string, Value>> Items) : Value
{
    public override Code AsObject() => Dictionary("object", value => value.AsObject());

    public override Code AsObjects() => throw new InvalidOperationException("A map is no list.");

    public override Code AsMap(string type) => Dictionary(type, value => type switch
    {
        "string" => value.AsString(),
        "double" => value.AsNumber(),
        _ => value.AsObject(),
    });

    public override Code AsResolvable(SchemaType type) => type.Kind == TypeKind.Map
        ? type.Element switch
        {
            { Kind: TypeKind.List or TypeKind.Set, Element.Kind: TypeKind.String } => Dictionary("string[]", value => value.AsStrings()),
            { Kind: TypeKind.Map, Element.Kind: TypeKind.String } => Dictionary("IDictionary<string, string>", value => value.AsMap("string")),
            _ => AsObject(),
        }
        : AsObject();

    private CodeGroup Dictionary(string type, Func<Value, Code> value) =>
        CodeGroup.New($"Dictionary<string, {type}>", Items.Select(item => new CodeItem($"[{item.Key}] = ", value(item.Value))));
}

/// <summary>No value.</summary>
internal sealed record NullValue : Value
{
    public override Code AsObject() => "Token.NullValue()";
}
