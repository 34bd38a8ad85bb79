using Infra.Conversion.Configurations;
using Infra.Conversion.CSharp;
using Infra.Conversion.Hcl;
using Infra.Conversion.Values;
using Infra.Schemas.Types;

namespace Infra.Conversion.Elements;

/// <summary>Writes input variables.</summary>
internal sealed class VariableWriter(Pass pass, Item item)
{
    private static readonly HashSet<string> Known = ["type", "default", "description", "sensitive", "nullable", "validation"];
    private readonly string _variable = pass.Names.VariableOf(item);

    /// <summary>Writes the variable.</summary>
    public void Write()
    {
        // Its own conditions refer to it before the C# variable is assigned.
        var values = new ValueWriter(pass.Scope);
        var overrides = item.Body.Arguments.Where(argument => !Known.Contains(argument.Name))
            .Select(argument => new Override(argument.Name, values.Of(argument.Value).AsObject(), $"The engine's variables have no \"{argument.Name}\".", argument.Place)).ToList();
        var given = pass.Configuration.Values.GetValueOrDefault(item.Name);
        var value = given?.Value ?? item.Body["default"];
        var members = Members(values, value, overrides).ToList();
        pass.Write(item.Kind, code =>
        {
            var needsId = pass.Names.IdOf(item) != item.Name;
            code.Comment(item.Comment);
            if (given is not null) code.Comment([$"The default is the value of {given.Place.File}."]);
            code.Statement(pass.Start(_variable, needsId || overrides.Count > 0), CodeGroup.Call("new TerraformVariable", "this", StringCode.Of(pass.Names.IdOf(item)), CodeGroup.New("TerraformVariableConfig", members)));
            if (needsId) code.Line($"{_variable}.OverrideLogicalId(\"{item.Name}\");");
            new OverrideWriter(pass, item).Write(code, _variable, overrides);
        });
        pass.Add(item.Address, new VariableSymbol(_variable, Types.Of(item.Body["type"])));
    }

    private IEnumerable<CodeItem> Members(ValueWriter values, Expression? value, List<Override> overrides)
    {
        if (item.Body["type"] is { } type) yield return new("Type = ", TypeOf(type));
        if (item.Body["description"] is { } description) yield return new("Description = ", values.Of(description).AsString());
        if (value is not null)
        {
            if (HasOtherKeys(value)) overrides.Add(new("default", values.Of(value).AsObject(), "The engine writes the keys of a default in snake case; these are not.", item.Place));
            else yield return new("Default = ", values.Of(value).AsObject());
        }

        if (item.Body["sensitive"] is { } sensitive) yield return new("Sensitive = ", values.Of(sensitive).AsBool());
        if (item.Body["nullable"] is { } nullable) yield return new("Nullable = ", values.Of(nullable).AsBool());
        var validations = item.Body.Of("validation").Select(block => new CodeItem("", MetaArgumentWriter.Condition("TerraformVariableValidationConfig", block.Body, values))).ToList();
        if (validations.Count > 0) yield return new("Validation = ", new CodeGroup("", Brackets.Square, validations));
    }

    private static Code TypeOf(Expression constraint) => Types.Of(constraint) switch
    {
        { Kind: TypeKind.String } => "VariableType.STRING",
        { Kind: TypeKind.Number } => "VariableType.NUMBER",
        { Kind: TypeKind.Bool } => "VariableType.BOOL",
        { Kind: TypeKind.List or TypeKind.Set or TypeKind.Map, Element.Kind: TypeKind.String or TypeKind.Number or TypeKind.Bool } type => $"VariableType.{type.Kind.ToString().ToUpperInvariant()}_{type.Element!.Kind.ToString().ToUpperInvariant()}",
        _ => StringCode.Of(ExpressionText.Of(References.Unquote(constraint))),
    };

    private static bool HasOtherKeys(Expression value) => value.All.OfType<ObjectExpression>().SelectMany(map => map.Items)
        .Any(entry => References.Word(entry.Key).Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '_'));
}
