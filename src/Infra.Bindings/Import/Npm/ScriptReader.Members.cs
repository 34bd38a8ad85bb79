using Acornima.Ast;

namespace Infra.Bindings.Import.Npm;

/// <content>What a function that synthesizes says of each member.</content>
internal sealed partial class ScriptReader
{
    /// <summary>The object that a synthesizing function returns: <c>{ tf_name: mapper(this._property), … }</c>.</summary>
    private Dictionary<string, WrittenMember> Written(FunctionBody body)
    {
        var written = body.Body.OfType<ReturnStatement>().Single().Argument as ObjectExpression ?? throw Unread(body);
        return Properties(written).ToDictionary(property => KeyOf(property.Key), property => ToWritten((Expression)property.Value));
    }

    private WrittenMember ToWritten(Expression value) => value switch
    {
        ConditionalExpression { Consequent: NullLiteral, Alternate: var set } => ToWritten(set) with { NullWhenUnset = true },
        CallExpression { Callee: MemberExpression { Object: ThisExpression, Property: Identifier { Name: "markWriteOnlyAttribute" } }, Arguments: [var marked] } =>
            ToWritten(marked) with { WriteOnly = true },
        CallExpression { Callee: var mapper, Arguments: [var argument] } => new(PropertyOf(argument), ToMapper(mapper)),
        _ => throw Unread(value),
    };

    /// <summary>The property that is mapped: <c>this._name</c>, <c>this._rule.internalValue</c>, <c>struct.name</c>.</summary>
    private string PropertyOf(Expression argument) => argument switch
    {
        MemberExpression { Object: MemberExpression field, Property: Identifier { Name: "internalValue" } } => PropertyOf(field),
        MemberExpression { Object: ThisExpression, Property: Identifier field } => field.Name[1..],
        MemberExpression { Object: Identifier { Name: "struct" }, Property: Identifier property } => property.Name,
        _ => throw Unread(argument),
    };

    private Mapper ToMapper(Expression mapper) => mapper switch
    {
        CallExpression { Arguments: [var element, BooleanLiteral isBlock] } list when Name(list.Callee) == "listMapper" =>
            new("listMapper", ToMapper(element), isBlock.Value),
        CallExpression { Arguments: [var element] } map when Name(map.Callee) == "hashMapper" => new("hashMapper", ToMapper(element)),
        CallExpression => throw Unread(mapper),
        _ => new(Name(mapper)),
    };

    /// <summary>The object <c>attrs</c> of a function that synthesizes HCL: <c>{ tf_name: { isBlock: …, type: …, storageClassType: … }, … }</c>.</summary>
    private Dictionary<string, MemberKind> Kinds(FunctionBody body)
    {
        var declared = body.Body.OfType<VariableDeclaration>().SelectMany(declaration => declaration.Declarations)
            .Single(declarator => declarator.Id is Identifier { Name: "attrs" });
        return Properties(declared.Init as ObjectExpression ?? throw Unread(declared))
            .ToDictionary(property => KeyOf(property.Key), property => ToKind((Expression)property.Value));
    }

    private MemberKind ToKind(Expression value)
    {
        var facts = Properties(value as ObjectExpression ?? throw Unread(value)).ToDictionary(property => KeyOf(property.Key), property => property.Value);
        return facts.GetValueOrDefault("isBlock") is BooleanLiteral isBlock && facts.GetValueOrDefault("type") is StringLiteral shape
            && facts.GetValueOrDefault("storageClassType") is StringLiteral storageClass
            ? new(isBlock.Value, shape.Value, storageClass.Value)
            : throw Unread(value);
    }

    private IEnumerable<Property> Properties(ObjectExpression expression) =>
        expression.Properties.Select(property => property as Property ?? throw Unread(property));
}
