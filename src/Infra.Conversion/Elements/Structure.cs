using Infra.Conversion.Configurations;
using Infra.Conversion.Hcl;

namespace Infra.Conversion.Elements;

/// <summary>What is known of a configuration before Terraform runs: the number of blocks and resources.</summary>
internal sealed class Structure(Configuration configuration)
{
    /// <summary>Returns the value of a number expression; null if unknown.</summary>
    public int? Number(Expression expression) => Known(expression) switch
    {
        Literal { IsNumber: true } literal when int.TryParse(literal.Text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 0 => number,
        Call { Name: "length", Arguments: [var list] } when Items(list) is { } items => items.Count,
        _ => null,
    };

    /// <summary>Returns the keys and values of a collection; null if unknown.</summary>
    public IReadOnlyList<KeyValuePair<Expression, Expression>>? Items(Expression expression) => Known(expression) switch
    {
        TupleExpression tuple => [.. tuple.Items.Select((item, i) => KeyValuePair.Create<Expression, Expression>(new Literal($"{i}"), item))],
        Call { Name: "toset", Arguments: [var list] } when Known(list) is TupleExpression tuple =>
            [.. tuple.Items.Select(item => KeyValuePair.Create(item, item)).DistinctBy(item => ExpressionText.Of(item.Key))],
        ObjectExpression map when map.Items.All(item => item.Key is Template { Plain: not null }) => map.Items,
        _ => null,
    };

    /// <summary>Returns a body with <c>name.key</c> and <c>name.value</c> replaced with the key and value of an iteration.</summary>
    public static Body Iteration(Body body, string name, Expression key, Expression value) => body.Replace(expression => Replaced(expression, name, key, value));

    private static Expression? Replaced(Expression expression, string name, Expression key, Expression value)
    {
        switch (expression)
        {
            case AttributeStep { Target: Root root, Name: "key" } when root.Name == name:
                return key;
            case AttributeStep { Target: Root root, Name: "value" } when root.Name == name:
                return value;
            case AttributeStep or IndexStep when References.Steps(expression) is [Root root, AttributeStep { Name: "value" }, ..] && root.Name == name && value is ObjectExpression map:
                var member = expression is AttributeStep attribute ? attribute.Name : (((IndexStep)expression).Key as Template)?.Plain;
                var target = expression is AttributeStep step ? step.Target : ((IndexStep)expression).Target;
                return target is AttributeStep { Target: Root } ? map.Items.FirstOrDefault(item => References.Word(item.Key) == member).Value : null;
            default:
                return null;
        }
    }

    private Expression Known(Expression expression) => expression switch
    {
        Parentheses parentheses => Known(parentheses.Inner),
        AttributeStep { Target: Root { Name: "local" } } local when configuration.Find($"local.{local.Name}") is { } item => Known(item.Body["value"]!),
        _ => expression,
    };
}
