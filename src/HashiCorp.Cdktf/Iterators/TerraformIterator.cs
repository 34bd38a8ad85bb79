using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>
/// Creates one instance of a resource, or one block, per item of a collection, which may be known only to Terraform.
/// Its values represent the current item, for use in the repeated resource or block.
/// </summary>
public abstract class TerraformIterator : DeputyBase, ITerraformIterator
{
    /// <summary>The value of <c>for_each</c>.</summary>
    internal abstract object ForEachValue { get; }

    /// <summary>The collection that dynamic blocks iterate over.</summary>
    internal virtual object Items => ForEachValue;

    /// <summary>The key of the current item.</summary>
    private protected IResolvable CurrentKey { get; } = new IteratorReference("key");

    /// <summary>The current item.</summary>
    private protected IResolvable CurrentValue { get; } = new IteratorReference("value");

    /// <summary>Iterates over the items of a list. Terraform treats it as a set, without duplicates and order.</summary>
    /// <param name="list">Strings, numbers, booleans, or a token for a list.</param>
    public static ListTerraformIterator FromList(object list) => new(list);

    /// <summary>Iterates over the items of a map.</summary>
    /// <param name="map">A map, or a token for one.</param>
    public static MapTerraformIterator FromMap(object map) => new(map);

    /// <summary>Iterates over the objects of a list, with the value of an attribute as the key.</summary>
    /// <param name="list">A list of objects, or a token for one.</param>
    /// <param name="mapKeyAttributeName">The attribute that identifies an object.</param>
    public static DynamicListTerraformIterator FromComplexList(object list, string mapKeyAttributeName) => new(list, mapKeyAttributeName);

    /// <summary>Iterates over the instances of a resource that uses <c>for_each</c>.</summary>
    /// <param name="resource">The resource.</param>
    public static ResourceTerraformIterator FromResources(ITerraformResource resource) => new(resource);

    /// <summary>Iterates over the instances of a data source that uses <c>for_each</c>.</summary>
    /// <param name="resource">The data source.</param>
    public static ResourceTerraformIterator FromDataSources(ITerraformResource resource) => new(resource);

    /// <summary>Returns a block per item, or for an attribute that is not a block, a list of objects.</summary>
    /// <param name="attributes">The arguments of the block by their names in Terraform.</param>
    public virtual IResolvable Dynamic(IDictionary<string, object> attributes) => new DynamicExpression(this, attributes);

    /// <summary>Returns a list with one value per item.</summary>
    /// <param name="expression">The expression for a value: a token, or text in which <c>key</c> and <c>val</c> are the current item's.</param>
    public virtual IResolvable ForExpressionForList(object expression) => new ForExpression(ForEachValue, expression);

    /// <summary>Returns a map with one value per item.</summary>
    /// <param name="keyExpression">The expression for a key: a token, or text in which <c>key</c> and <c>val</c> are the current item's.</param>
    /// <param name="valueExpression">The expression for a value, in the same form.</param>
    public virtual IResolvable ForExpressionForMap(object keyExpression, object valueExpression) =>
        new ForExpression(ForEachValue, valueExpression, keyExpression);

    /// <summary>Returns the keys of all items.</summary>
    public virtual IResolvable Keys() => ForExpressionForList("key");

    /// <summary>Returns all items.</summary>
    public virtual IResolvable Values() => ForExpressionForList("val");

    /// <summary>Returns an attribute of all items.</summary>
    /// <param name="property">The name of the attribute.</param>
    public virtual IResolvable PluckProperty(string property) =>
        ForExpressionForList(new PropertyAccess(new RawExpression("val"), property));

    /// <summary>Returns an attribute of the current item.</summary>
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
