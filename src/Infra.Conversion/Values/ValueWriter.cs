using Infra.Conversion.CSharp;
using Infra.Conversion.Engine;
using Infra.Conversion.Hcl;

namespace Infra.Conversion.Values;

/// <summary>Converts expressions to C# values: typed if the bindings and <c>Fn</c> support them, otherwise as Terraform expressions.</summary>
internal sealed partial class ValueWriter(Scope scope)
{
    private static readonly Dictionary<string, string> Operators = new()
    {
        ["+"] = "Add", ["-"] = "Sub", ["*"] = "Mul", ["/"] = "Div", ["%"] = "Mod", ["=="] = "Eq", ["!="] = "Neq", ["<"] = "Lt", ["<="] = "Lte",
        [">"] = "Gt", [">="] = "Gte", ["&&"] = "And", ["||"] = "Or",
    };

    private readonly ReferenceWriter _references = new(scope);

    /// <summary>Returns the value of an expression.</summary>
    public Value Of(Expression expression) => Typed(expression, inCall: false) ?? Raw(expression);

    /// <summary>Returns the value as a Terraform expression.</summary>
    public TextValue Raw(Expression expression) => expression is Template template
        ? new(TextParts(template), IsExpression: true)
        : new([new("${", false), .. Expression(expression), new("}", false)], IsExpression: true);

    /// <param name="expression">The expression.</param>
    /// <param name="inCall">Whether it is within a function or operator of the engine, which quotes text itself.</param>
    private Value? Typed(Expression expression, bool inCall) => expression switch
    {
        Literal { Text: "null" } => new NullValue(),
        Literal literal => new Constant(literal.Text),
        Template template => Text(template, inCall),
        AssetPath asset => new Typed($"{scope.Assets[asset.Relative]}.Path", "string"),
        TupleExpression tuple => All(tuple.Items, inCall) is { } items ? new ListValue(items) : null,
        ObjectExpression map => Map(map, inCall),
        Parentheses parentheses => Typed(parentheses.Inner, inCall),
        Call call => Function(call),
        Unary unary => Operand(unary.Operand) is { } operand ? new Typed(CodeGroup.Call(unary.Operator == "-" ? "Op.Negate" : "Op.Not", operand), unary.Operator == "-" ? "double" : "IResolvable") : null,
        Binary binary => Binary(binary),
        Conditional conditional => Operand(conditional.Condition) is { } condition && Operand(conditional.Then) is { } then && Operand(conditional.Otherwise) is { } otherwise
            ? new Typed(CodeGroup.Call("Fn.Conditional", condition, then, otherwise), "object")
            : null,
        _ => _references.Of(expression, key => Typed(key, inCall: false)),
    };

    private List<Value>? All(IEnumerable<Expression> expressions, bool inCall)
    {
        var values = new List<Value>();
        foreach (var expression in expressions)
        {
            if ((Typed(expression, inCall) ?? (inCall ? null : Raw(expression))) is not { } value) return null;
            values.Add(value);
        }

        return values;
    }

    private Code? Operand(Expression expression) => Typed(expression, inCall: true)?.AsObject();

    private MapValue? Map(ObjectExpression map, bool inCall)
    {
        var items = new List<KeyValuePair<string, Value>>();
        foreach (var (key, item) in map.Items)
        {
            var name = (Typed(key, inCall) as Value) is { } typed and not (NullValue or ListValue or MapValue) && Flat(typed.AsString()) is { } code ? code : null;
            if (name is null || (Typed(item, inCall) ?? (inCall ? null : Raw(item))) is not { } value) return null;
            items.Add(KeyValuePair.Create(name, value));
        }

        return new(items);
    }

    private Typed? Binary(Binary binary)
    {
        var (left, right) = (Typed(binary.Left, inCall: true), Typed(binary.Right, inCall: true));
        if (left is null || right is null) return null;
        // Computed in C# if the operands are known.
        if (binary.Operator is "+" or "-" or "*" && IsKnownNumber(left) && IsKnownNumber(right) && Flat(left.AsObject()) is { } a && Flat(right.AsObject()) is { } b)
            return new($"{Operand(a, binary.Operator)} {binary.Operator} {Operand(b, binary.Operator)}", "int");
        var isArithmetic = binary.Operator is "+" or "-" or "*" or "/" or "%";
        return new(CodeGroup.Call($"Op.{Operators[binary.Operator]}", left.AsObject(), right.AsObject()), isArithmetic ? "double" : "IResolvable");
    }

    private static string Operand(string code, string @operator) => code.Contains(' ', StringComparison.Ordinal) && @operator != "+" ? $"({code})" : code;

    private static bool IsKnownNumber(Value value) => value is Typed { Type: "int" } || (value is Constant { IsNumber: true } number && number.Text.All(char.IsAsciiDigit));

    private Value? Function(Call call)
    {
        if (_references.Of(call, key => Typed(key, inCall: false)) is { } known) return known;
        if (call.Expands || !EngineSources.Functions.TryGetValue(call.Name, out var function)) return null;
        var fixedCount = function.Parameters.Count - (function.IsVariadic ? 1 : 0);
        if (call.Arguments.Count < function.Parameters.Count(parameter => !parameter.IsOptional) - (function.IsVariadic ? 1 : 0)) return null;
        if (!function.IsVariadic && call.Arguments.Count > fixedCount) return null;
        // Without a significant default, the engine's lookup behaves differently.
        if (call.Name == "lookup" && call.Arguments is not [_, _, not (Literal or Template { Plain: "" })] && call.Arguments.Count == 3 && !HasWeight(call.Arguments[2])) return null;

        var arguments = new List<Code>();
        for (var i = 0; i < fixedCount && i < call.Arguments.Count; i++)
        {
            if (Argument(call.Arguments[i], function.Parameters[i].Type) is not { } argument) return null;
            arguments.Add(argument);
        }

        if (function.IsVariadic)
        {
            var element = function.Parameters[^1].Type == "double[]" ? "double" : function.Parameters[^1].Type == "object[]" ? "object" : null;
            var rest = call.Arguments.Skip(fixedCount).Select(item => element is null ? null : Argument(item, element)).ToList();
            if (rest.Contains(null)) return null;
            arguments.Add(new CodeGroup("", Brackets.Square, [.. rest.Select(item => new CodeItem("", item!))]));
        }

        return new Typed(CodeGroup.Call($"Fn.{function.Name}", arguments), function.Returns);
    }

    private static bool HasWeight(Expression expression) => expression switch
    {
        Literal literal => literal.Text is not ("null" or "false") && literal.Text.Trim('-', '0', '.').Length > 0,
        Template { Plain: "" } => false,
        _ => true,
    };

    private Code? Argument(Expression expression, string type) => Typed(expression, inCall: true) is not { } value ? null : type switch
    {
        "string" => value.AsString(),
        "double" => value.AsNumber(),
        "string[]" => value.AsStrings(),
        "double[]" => value.AsNumbers(),
        "object[]" => value is MapValue ? null : value.AsObjects(),
        "object" => value.AsObject(),
        _ => null,
    };

    internal static string? Flat(Code code) => code is CodeText text ? text.Text : null;
}
