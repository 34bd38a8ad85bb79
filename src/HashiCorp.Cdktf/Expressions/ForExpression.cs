namespace HashiCorp.Cdktf;

/// <summary><c>[ for key, val in collection: value]</c>, or with a key <c>{ for key, val in collection: key => value }</c></summary>
/// <param name="collection">The collection to iterate over.</param>
/// <param name="value">The expression for an item: Terraform syntax or a token.</param>
/// <param name="key">The expression for the key of an item; <see langword="null"/> for a list.</param>
internal sealed class ForExpression(object collection, object value, object? key = null) : TerraformExpression
{
    /// <summary>The context in which iterators are written as in a for-expression: <c>key</c> and <c>val</c>.</summary>
    public const string Context = "FOR_EXPRESSION";

    protected override string Write(IResolveContext context)
    {
        var from = $"for key, val in {Operand.Write(collection, context)}:";
        context.IteratorContext = Context;
        return key is null
            ? $"[ {from} {Item(value, context)}]"
            : $"{{ {from} {Item(key, context)} => {Item(value, context)} }}";
    }

    private static string Item(object item, IResolveContext context) =>
        item is string text ? Operand.WriteRaw(text, context) : Operand.Write(item, context);
}
