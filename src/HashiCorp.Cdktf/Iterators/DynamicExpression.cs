namespace HashiCorp.Cdktf;

/// <summary>
/// One object per item of an iterator. As a block it is written as <c>dynamic</c>, anywhere else as a for-expression.
/// </summary>
internal sealed class DynamicExpression(TerraformIterator iterator, IDictionary<string, object> content) : TerraformExpression
{
    /// <summary>Returns the content of <c>dynamic "NAME"</c>.</summary>
    public Dictionary<string, object> ToBlock() => new(StringComparer.Ordinal)
    {
        ["content"] = content,
        ["for_each"] = iterator.ForEachValue,
        ["iterator"] = "each",
    };

    protected override string Write(IResolveContext context) =>
        (string)context.Resolve(new ForExpression(iterator.Items, new MapExpression(content)));

    /// <summary>A map that is written as part of an expression.</summary>
    private sealed class MapExpression(IDictionary<string, object> map) : TerraformExpression
    {
        protected override string Write(IResolveContext context) => Operand.Write(map, context);
    }
}
