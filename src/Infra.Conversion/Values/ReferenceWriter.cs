using Infra.Bindings.Model;
using Infra.Conversion.CSharp;
using Infra.Conversion.Hcl;
using Infra.Schemas.Types;

namespace Infra.Conversion.Values;

/// <summary>Converts references to C# members.</summary>
internal sealed class ReferenceWriter(Scope scope)
{
    private static readonly Dictionary<string, string> OfVariables = new()
    {
        ["string"] = "StringValue", ["double"] = "NumberValue", ["bool"] = "BooleanValue", ["string[]"] = "ListValue", ["object"] = "Value",
    };

    private static readonly Dictionary<string, string> OfLocals = new()
    {
        ["string"] = "AsString", ["double"] = "AsNumber", ["bool"] = "AsBoolean", ["string[]"] = "AsList", ["object"] = "AsString",
        ["IDictionary<string, string>"] = "AsStringMap", ["IDictionary<string, double>"] = "AsNumberMap", ["IDictionary<string, object>"] = "AsAnyMap",
    };

    /// <summary>Returns the value of a reference; null if C# has no equivalent.</summary>
    /// <param name="expression">Any expression.</param>
    /// <param name="typed">Returns the value of a key within it.</param>
    public Value? Of(Expression expression, Func<Expression, Value?> typed)
    {
        if (Repeated(expression) is { } items) return items;
        if (RepeatedMap(expression) is { } map) return map;
        if (References.Steps(expression) is not [Root root, ..] steps) return null;
        if (root.Name is "each" or "count") return OfLoop(steps, typed);
        if (References.AddressOf(expression) is not { } address || scope.Find(address) is not { } symbol) return null;
        IReadOnlyList<Expression> rest = [.. steps.Skip(References.LengthOf(address))];
        return symbol switch
        {
            VariableSymbol variable => OfVariable(variable, rest, typed),
            NativeSymbol native => OfNative(native, address, rest, typed),
            LocalSymbol local => rest.Count == 0 ? new Readable(local.Name, OfLocals, local.Type) : Nested($"{local.Name}.{(rest[0] is IndexStep { Key: Literal } ? "AsList" : "AsAnyMap")}", rest, typed),
            ResourceSymbol resource => OfResource(resource, rest, typed),
            OutputsSymbol { IsRepeated: false } outputs => OfOutputs(outputs, address.StartsWith("data.", StringComparison.Ordinal) ? [.. rest.Skip(1)] : rest, typed),
            _ => null,
        };
    }

    /// <summary>Returns a reference as part of a Terraform expression; null if it stays unchanged.</summary>
    /// <param name="expression">The reference.</param>
    public IReadOnlyList<StringPart>? InExpression(Expression expression)
    {
        if (References.Steps(expression) is not [Root root, ..] steps) return null;
        if (root.Name is "each" or "count") return scope.Loop is { Native: { } native } ? LoopInExpression(steps, native) : null;
        if (References.AddressOf(expression) is not { } address || scope.Find(address) is not { } symbol) return null;
        var length = References.LengthOf(address);
        if (symbol is NativeSymbol)
        {
            scope.Decisions.LeaveToTerraform(address);
            return null;
        }

        var target = symbol.Name;
        if (symbol is ResourceSymbol { Repeats: Repetition.Array or Repetition.Dictionary } repeated)
        {
            if (steps.Count == length || steps[length] is not IndexStep index || KeyOf(repeated, index.Key, key => new ValueWriter(scope).Of(key)) is not { } item)
            {
                scope.Decisions.LeaveToTerraform(address);
                return null;
            }

            (target, length) = (item, length + 1);
        }

        return [new($"{target}.Fqn", IsHole: true), .. steps.Skip(length).SelectMany(Step)];
    }

    private IEnumerable<StringPart> Step(Expression step) => step switch
    {
        AttributeStep attribute => [new($".{attribute.Name}", IsHole: false)],
        IndexStep index => [new("[", false), .. new ValueWriter(scope).Expression(index.Key), new("]", false)],
        SplatStep splat => [new(splat.OfAttributes ? ".*" : "[*]", IsHole: false)],
        _ => [],
    };

    private Value? OfLoop(IReadOnlyList<Expression> steps, Func<Expression, Value?> typed)
    {
        if (scope.Loop is not { } loop || steps is not [_, AttributeStep first, ..]) return null;
        var rest = steps.Skip(2).ToList();
        var value = first.Name switch { "index" => loop.Index, "key" => loop.Key, "value" => loop.Value, _ => null };
        if (rest.Count == 0) return value;
        if (first.Name != "value") return null;
        if (rest is [var step] && (step is AttributeStep attributeStep ? attributeStep.Name : step is IndexStep { Key: Template key } ? key.Plain : null) is { } name)
        {
            if (loop.Attributes.TryGetValue(name, out var attribute)) return attribute;
            if (loop.Iterator is { } iterator) return new Readable(iterator, OfIterator(name), "object");
        }

        return loop.Iterator is { } other ? Nested($"{other}.Value", rest, typed) : null;
    }

    private static Dictionary<string, string> OfIterator(string attribute) => new()
    {
        ["string"] = $"GetString(\"{attribute}\")", ["double"] = $"GetNumber(\"{attribute}\")", ["bool"] = $"GetBoolean(\"{attribute}\")",
        ["string[]"] = $"GetList(\"{attribute}\")", ["double[]"] = $"GetNumberList(\"{attribute}\")", ["object"] = $"GetAny(\"{attribute}\")",
        ["IDictionary<string, string>"] = $"GetStringMap(\"{attribute}\")", ["IDictionary<string, object>"] = $"GetAnyMap(\"{attribute}\")",
    };

    private List<StringPart>? LoopInExpression(IReadOnlyList<Expression> steps, string resource)
    {
        var parts = LoopParts(OfLoop(steps, _ => null));
        if (parts is null) scope.Decisions.LeaveToTerraform(resource);
        return parts;
    }

    private static List<StringPart>? LoopParts(Value? value) => value switch
    {
        TextValue text => [new("\"", false), .. text.Parts, new("\"", false)],
        Typed { Type: "string", Code: CodeText code } => [new("\"", false), new(code.Text, true), new("\"", false)],
        Typed { Type: "int" or "double", Code: CodeText code } => [new(code.Text, true)],
        Constant constant => [new(constant.Text, false)],
        _ => null,
    };

    private static Value? OfVariable(VariableSymbol variable, IReadOnlyList<Expression> rest, Func<Expression, Value?> typed) => rest.Count == 0
        ? new Readable(variable.Name, OfVariables, variable.Type switch
        {
            { Kind: TypeKind.String } => "string",
            { Kind: TypeKind.Number } => "double",
            { Kind: TypeKind.Bool } => "bool",
            { Kind: TypeKind.List or TypeKind.Set, Element.Kind: TypeKind.String } => "string[]",
            _ => "object",
        })
        : Nested($"{variable.Name}.Value", rest, typed);

    private Value? OfNative(NativeSymbol native, string address, IReadOnlyList<Expression> rest, Func<Expression, Value?> typed)
    {
        if (rest.Count == 0) return native.Type == "string" && native.Value is TextValue { Plain: { } text } && text.AsSpan().ContainsAny('"', '\\') ? Left() : new Typed(native.Name, native.Type);
        if (native is { Type: "string[]", Value: ListValue } && rest is [IndexStep { Key: var key }] && typed(key) is { } position
            && position is Constant or Typed { Type: "int" } && ValueWriter.Flat(position.AsObject()) is { } index)
            return new Typed($"{native.Name}[{index}]", "string");
        return Left();

        Value? Left()
        {
            scope.Decisions.LeaveToTerraform(address);
            return null;
        }
    }

    private static Value? OfOutputs(OutputsSymbol outputs, IReadOnlyList<Expression> rest, Func<Expression, Value?> typed)
    {
        if (rest is not [AttributeStep output, ..]) return null;
        return rest.Count == 1
            ? new Readable(outputs.Name, new Dictionary<string, string>
            {
                ["string"] = $"GetString(\"{output.Name}\")", ["double"] = $"GetNumber(\"{output.Name}\")", ["bool"] = $"GetBoolean(\"{output.Name}\")",
                ["string[]"] = $"GetList(\"{output.Name}\")", ["object"] = $"Get(\"{output.Name}\")",
            }, "object")
            : Nested($"{outputs.Name}.Get(\"{output.Name}\")", [.. rest.Skip(1)], typed);
    }

    /// <summary>Returns a value nested in another, by names and positions.</summary>
    private static Typed? Nested(string target, IReadOnlyList<Expression> rest, Func<Expression, Value?> typed)
    {
        var path = new List<Code>();
        foreach (var step in rest)
        {
            if (step is AttributeStep attribute) path.Add(StringCode.Of(attribute.Name));
            else if (step is IndexStep { Key: Literal or Template { Plain: not null } or Root or AttributeStep } index && typed(index.Key) is { } key and not TextValue { IsExpression: true }) path.Add(key.AsObject());
            else return null;
        }

        return new(CodeGroup.Call("Fn.LookupNested", target, new CodeGroup("", Brackets.Square, [.. path.Select(step => new CodeItem("", step))])), "object");
    }

    private static Value? OfResource(ResourceSymbol resource, IReadOnlyList<Expression> rest, Func<Expression, Value?> typed)
    {
        if (resource.Module is null) return null;
        switch (resource.Repeats)
        {
            case Repetition.ByTerraform:
                return null;
            case Repetition.None:
                return Members(resource.Name, resource.Module.Members, rest, typed);
            default:
                return rest is [IndexStep index, ..] && KeyOf(resource, index.Key, typed) is { } item ? Members(item, resource.Module.Members, [.. rest.Skip(1)], typed) : null;
        }
    }

    /// <summary>Returns the key of an instance that a C# loop creates.</summary>
    private static string? KeyOf(ResourceSymbol resource, Expression key, Func<Expression, Value?> typed) => typed(key) switch
    {
        Constant { IsNumber: true } number when resource.Repeats == Repetition.Array => $"{resource.Name}[{number.Text}]",
        Typed { Type: "int", Code: CodeText code } when resource.Repeats == Repetition.Array => $"{resource.Name}[{code.Text}]",
        TextValue { Plain: not null } text when resource.Repeats == Repetition.Dictionary => $"{resource.Name}[{((CodeText)text.AsString()).Text}]",
        Typed { Type: "string", Code: CodeText code } when resource.Repeats == Repetition.Dictionary => $"{resource.Name}[{code.Text}]",
        _ => null,
    };

    /// <summary>
    /// Returns an attribute of all instances that a C# loop creates: <c>aws_subnet.public[*].id</c>, <c>[for s in aws_subnet.public :
    /// s.id]</c>.
    /// </summary>
    private Typed? Repeated(Expression expression)
    {
        var (of, path) = expression switch
        {
            ForExpression { ResultKey: null, Condition: null, Groups: false } loop when References.Steps(loop.Result) is [Root root, ..] steps && root.Name == loop.Value =>
                (loop.Collection, steps.Skip(1).ToList()),
            _ => Splatted(expression),
        };
        if (of is Call { Name: "values", Arguments: [var map] }) of = map;
        if (of is null || References.AddressOf(of) is not { } address || References.Steps(of).Count != References.LengthOf(address)) return null;
        if (scope.Find(address) is not ResourceSymbol { Module: { } module } resource) return null;
        var items = resource.Repeats switch { Repetition.Array => resource.Name, Repetition.Dictionary => $"{resource.Name}.Values", _ => null };
        if (items is null || Members("item", module.Members, path, _ => null) is not Typed { Type: "string" or "double", Code: CodeText member } read) return null;
        return new($"{items}.Select(item => {member.Text}).ToArray()", $"{read.Type}[]");
    }

    /// <summary>Returns an attribute of all instances by key: <c>{ for name, group in aws_cloudwatch_log_group.team : name => group.arn }</c>.</summary>
    private Typed? RepeatedMap(Expression expression)
    {
        if (expression is not ForExpression { ResultKey: Root key, Condition: null, Groups: false } loop || key.Name != loop.Key || References.AddressOf(loop.Collection) is not { } address) return null;
        if (References.Steps(loop.Result) is not [Root root, ..] steps || root.Name != loop.Value || References.Steps(loop.Collection).Count != References.LengthOf(address)) return null;
        if (scope.Find(address) is not ResourceSymbol { Module: { } module, Repeats: Repetition.Dictionary } resource) return null;
        return Members("item.Value", module.Members, [.. steps.Skip(1)], _ => null) is Typed { Type: "string" or "double", Code: CodeText member } read
            ? new($"{resource.Name}.ToDictionary(item => item.Key, item => {member.Text})", $"IDictionary<string, {read.Type}>")
            : null;
    }

    private static (Expression? Of, List<Expression> Path) Splatted(Expression expression)
    {
        var path = new List<Expression>();
        for (var step = expression; step is AttributeStep or SplatStep; step = step is AttributeStep attribute ? attribute.Target : ((SplatStep)step).Target)
        {
            if (step is SplatStep splat) return (splat.Target, path);
            path.Insert(0, step);
        }

        return (null, path);
    }

    private static Value? Members(string target, IReadOnlyList<ApiMember> members, IReadOnlyList<Expression> rest, Func<Expression, Value?> typed)
    {
        if (rest is not [AttributeStep first, ..] || members.FirstOrDefault(member => member.Terraform == first.Name) is not { } member) return null;
        if (member.Struct is { } @struct) return OfStruct($"{target}.{member.Name}", @struct, [.. rest.Skip(1)], typed);
        if (rest.Count > 1)
        {
            var steps = rest.Skip(1).ToList();
            return member.Reference is ApiType.Named { Name: not "cdktf.IResolvable" } ? null : Nested($"{target}.{member.Name}", steps, typed);
        }

        return member.Reference.CSharp.Replace("G::", "", StringComparison.Ordinal).Replace("C::", "", StringComparison.Ordinal) switch
        {
            "StringMap" or "NumberMap" or "BooleanMap" or "AnyMap" or "StringMapList" => null,
            var type => new Typed($"{target}.{member.Name}", type),
        };
    }

    private static Value? OfStruct(string target, ApiStruct @struct, IReadOnlyList<Expression> rest, Func<Expression, Value?> typed) => @struct.Use switch
    {
        StructUse.Single => Members(target, @struct.Members, rest, typed),
        StructUse.SingleItem => rest is [IndexStep { Key: Literal { Text: "0" } }, ..] ? Members(target, @struct.Members, [.. rest.Skip(1)], typed) : null,
        StructUse.List => rest is [IndexStep { Key: Literal { IsNumber: true } position }, ..] ? Members($"{target}.Get({position.Text})", @struct.Members, [.. rest.Skip(1)], typed) : null,
        StructUse.Map => rest is [IndexStep { Key: Template { Plain: { } key } }, ..] && ValueWriter.Flat(StringCode.Of(key)) is { } code
            ? Members($"{target}.Get({code})", @struct.Members, [.. rest.Skip(1)], typed)
            : null,
        _ => null,
    };
}
