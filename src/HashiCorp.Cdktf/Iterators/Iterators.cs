namespace HashiCorp.Cdktf;

/// <summary>Iterates over the items of a list; see <see cref="TerraformIterator.FromList"/>.</summary>
public class ListTerraformIterator : TerraformIterator
{
    /// <inheritdoc cref="TerraformIterator.FromList"/>
    public ListTerraformIterator(object list)
    {
        ArgumentNullException.ThrowIfNull(list);
        ForEachValue = new FunctionCall("toset", [list]);
    }

    /// <summary>The current item, which in a set is its own key.</summary>
    public virtual object Key => CurrentKey;

    /// <summary>The current item.</summary>
    public virtual object Value => CurrentValue;

    internal override object ForEachValue { get; }
}

/// <summary>Iterates over the items of a map; see <see cref="TerraformIterator.FromMap"/>.</summary>
public class MapTerraformIterator : TerraformIterator
{
    /// <inheritdoc cref="TerraformIterator.FromMap"/>
    public MapTerraformIterator(object map)
    {
        ArgumentNullException.ThrowIfNull(map);
        ForEachValue = map;
    }

    /// <summary>The key of the current item.</summary>
    public virtual string Key => Token.AsString(CurrentKey);

    /// <summary>The current item.</summary>
    public virtual object Value => CurrentValue;

    internal override object ForEachValue { get; }
}

/// <summary>Iterates over the objects of a list; see <see cref="TerraformIterator.FromComplexList"/>.</summary>
public class DynamicListTerraformIterator : MapTerraformIterator
{
    /// <inheritdoc cref="TerraformIterator.FromComplexList"/>
    public DynamicListTerraformIterator(object list, string mapKeyAttributeName)
        : base(new ForExpression(list, new RawExpression("val"), new PropertyAccess(new RawExpression("val"), mapKeyAttributeName))) =>
        Items = list;

    internal override object Items { get; }
}

/// <summary>Iterates over the instances of a resource; see <see cref="TerraformIterator.FromResources"/>.</summary>
public class ResourceTerraformIterator : TerraformIterator
{
    /// <inheritdoc cref="TerraformIterator.FromResources"/>
    public ResourceTerraformIterator(ITerraformResource element)
    {
        ArgumentNullException.ThrowIfNull(element);
        if (element.Count is not null && Numbers.Of(element.Count) != 0)
        {
            throw new ArgumentException(
                """
                You cannot create an iterator from a resource with a count argument.
                Instead, reuse this resource's TerraformCount instance in the resource you want to use as an iterator.

                If you want to use an iterator to populate a list attribute, replace the count on the resource with an iterator passed into the forEach argument.
                """);
        }

        if (element.ForEach is null)
        {
            throw new ArgumentException(
                "Cannot create an iterator from a resource without a forEach argument. "
                + "If you want to create more instances of this resource, pass an iterator to the forEach argument of the resource first.\n  ");
        }

        ForEachValue = element.Fqn;
    }

    /// <summary>The key of the current instance.</summary>
    public virtual object Key => CurrentKey;

    /// <summary>The current instance.</summary>
    public virtual object Value => CurrentValue;

    internal override object ForEachValue { get; }
}
