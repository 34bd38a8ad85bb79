using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>
/// Makes one instance of a resource, or one block, for each item of a collection that may be known to Terraform alone.
/// The values that it gives mean the current item, and are used in what is repeated.
/// </summary>
public abstract class TerraformIterator : DeputyBase, ITerraformIterator
{
    /// <summary>The value of <c>for_each</c>.</summary>
    internal abstract object ForEachValue { get; }

    /// <summary>What dynamic blocks range over.</summary>
    internal virtual object Items => ForEachValue;

    /// <summary>The key of the current item.</summary>
    private protected IResolvable CurrentKey { get; } = new IteratorReference("key");

    /// <summary>The current item.</summary>
    private protected IResolvable CurrentValue { get; } = new IteratorReference("value");

    /// <summary>Repeats for each item of a list. Terraform takes it as a set: repetitions fall together, and there is no order.</summary>
    /// <param name="list">Strings, numbers, booleans, or a token for a list.</param>
    public static ListTerraformIterator FromList(object list) => new(list);

    /// <summary>Repeats for each item of a map.</summary>
    /// <param name="map">A map, or a token for one.</param>
    public static MapTerraformIterator FromMap(object map) => new(map);

    /// <summary>Repeats for each object of a list, under the value of one of its attributes.</summary>
    /// <param name="list">A list of objects, or a token for one.</param>
    /// <param name="mapKeyAttributeName">The attribute that tells the objects apart.</param>
    public static DynamicListTerraformIterator FromComplexList(object list, string mapKeyAttributeName) => new(list, mapKeyAttributeName);

    /// <summary>Repeats for each instance of a resource that is itself repeated by <c>for_each</c>.</summary>
    /// <param name="resource">The resource.</param>
    public static ResourceTerraformIterator FromResources(ITerraformResource resource) => new(resource);

    /// <summary>Repeats for each instance of a data source that is itself repeated by <c>for_each</c>.</summary>
    /// <param name="resource">The data source.</param>
    public static ResourceTerraformIterator FromDataSources(ITerraformResource resource) => new(resource);

    /// <summary>A block for each item. As an attribute that is no block, a list of objects.</summary>
    /// <param name="attributes">The arguments of the block by their names in Terraform.</param>
    public virtual IResolvable Dynamic(IDictionary<string, object> attributes) => new DynamicExpression(this, attributes);

    /// <summary>A list with one item for each.</summary>
    /// <param name="expression">The expression for an item: a token, or text in which <c>key</c> and <c>val</c> mean the current one.</param>
    public virtual IResolvable ForExpressionForList(object expression) => new ForExpression(ForEachValue, expression);

    /// <summary>A map with one item for each.</summary>
    /// <param name="keyExpression">The expression for a key: a token, or text in which <c>key</c> and <c>val</c> mean the current item.</param>
    /// <param name="valueExpression">The expression for a value, likewise.</param>
    public virtual IResolvable ForExpressionForMap(object keyExpression, object valueExpression) =>
        new ForExpression(ForEachValue, valueExpression, keyExpression);

    /// <summary>The keys of all items.</summary>
    public virtual IResolvable Keys() => ForExpressionForList("key");

    /// <summary>All items.</summary>
    public virtual IResolvable Values() => ForExpressionForList("val");

    /// <summary>One attribute of all items.</summary>
    /// <param name="property">The name of the attribute.</param>
    public virtual IResolvable PluckProperty(string property) =>
        ForExpressionForList(new PropertyAccess(new RawExpression("val"), property));

    /// <summary>An attribute of the current item.</summary>
    /// <param name="attribute">The name of the attribute.</param>
    public virtual IResolvable GetAny(string attribute) => new PropertyAccess(CurrentValue, attribute);

    /// <inheritdoc cref="GetAny"/>
    public virtual IDictionary<string, object> GetAnyMap(string attribute) => Token.AsAnyMap(GetAny(attribute));

    /// <inheritdoc cref="GetAny"/>
    public virtual IResolvable GetBoolean(string attribute) => GetAny(attribute);

    /// <inheritdoc cref="GetAny"/>
    public virtual IDictionary<string, bool> GetBooleanMap(string attribute) => Token.AsBooleanMap(GetAny(attribute));

    /// <inheritdoc cref="GetAny"/>
    public virtual string[] GetList(string attribute) => Token.AsList(GetAny(attribute));

    /// <inheritdoc cref="GetAny"/>
    public virtual IDictionary<string, object> GetMap(string attribute) => GetAnyMap(attribute);

    /// <inheritdoc cref="GetAny"/>
    public virtual double GetNumber(string attribute) => Token.AsNumber(GetAny(attribute));

    /// <inheritdoc cref="GetAny"/>
    public virtual double[] GetNumberList(string attribute) => Token.AsNumberList(GetAny(attribute));

    /// <inheritdoc cref="GetAny"/>
    public virtual IDictionary<string, double> GetNumberMap(string attribute) => Token.AsNumberMap(GetAny(attribute));

    /// <inheritdoc cref="GetAny"/>
    public virtual string GetString(string attribute) => Token.AsString(GetAny(attribute));

    /// <inheritdoc cref="GetAny"/>
    public virtual IDictionary<string, string> GetStringMap(string attribute) => Token.AsStringMap(GetAny(attribute));
}

/// <summary>The current item of an iterator: <c>each.value</c>, and <c>val</c> within a for-expression.</summary>
internal sealed class IteratorReference(string part) : TerraformExpression
{
    protected override string Write(IResolveContext context) =>
        context.IteratorContext != ForExpression.Context ? $"each.{part}" : part == "value" ? "val" : part;
}
