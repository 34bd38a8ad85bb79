namespace HashiCorp.Cdktf;

/// <summary>A reference to a list or set of maps.</summary>
public abstract class MapList : ComplexReference, IInterpolatingParent
{
    /// <summary>Refers to a list of maps.</summary>
    /// <param name="terraformResource">The owner of the list.</param>
    /// <param name="terraformAttribute">The name of the list in Terraform.</param>
    /// <param name="wrapsSet">Whether Terraform has a set, which must be converted to a list to be indexed.</param>
    protected MapList(IInterpolatingParent terraformResource, string terraformAttribute, bool wrapsSet)
        : base(terraformResource, terraformAttribute) => WrapsSet = wrapsSet;

    /// <summary>Whether it is a set in Terraform.</summary>
    protected virtual bool WrapsSet { get; set; }

    /// <inheritdoc/>
    public override string ComputeFqn() => WrapsSet ? Token.AsString(AsList()) : base.ComputeFqn();

    /// <summary>Returns the expression for a map of the list, or for a value in it.</summary>
    /// <param name="property">The index in brackets, and the rest of the path.</param>
    public virtual IResolvable InterpolationForAttribute(string property)
    {
        if (!WrapsSet)
        {
            return TerraformResource.InterpolationForAttribute($"{TerraformAttribute}{property}");
        }

        var index = property.IndexOf(']', StringComparison.Ordinal) is var end and > 0 && property[0] == '[' ? property[1..end] : null;
        return index is null
            ? TerraformResource.InterpolationForAttribute($"{TerraformAttribute}{property}")
            : new PropertyAccess(AsList(), [index, property]);
    }

    private protected static string Index(double index) => $"[{JavaScriptText.Of(index)}]";

    private FunctionCall AsList() => new("tolist", TerraformResource.InterpolationForAttribute(TerraformAttribute));
}

/// <summary>A reference to a list or set of maps of strings.</summary>
/// <param name="terraformResource">The owner of the list.</param>
/// <param name="terraformAttribute">The name of the list in Terraform.</param>
/// <param name="wrapsSet">Whether Terraform has a set, which must be converted to a list to be indexed.</param>
public class StringMapList(IInterpolatingParent terraformResource, string terraformAttribute, bool wrapsSet)
    : MapList(terraformResource, terraformAttribute, wrapsSet)
{
    /// <summary>Returns a map in the list.</summary>
    /// <param name="index">The index, from 0.</param>
    public virtual StringMap Get(double index) => new(this, Index(index));
}

/// <summary>A reference to a list or set of maps of numbers.</summary>
/// <param name="terraformResource">The owner of the list.</param>
/// <param name="terraformAttribute">The name of the list in Terraform.</param>
/// <param name="wrapsSet">Whether Terraform has a set, which must be converted to a list to be indexed.</param>
public class NumberMapList(IInterpolatingParent terraformResource, string terraformAttribute, bool wrapsSet)
    : MapList(terraformResource, terraformAttribute, wrapsSet)
{
    /// <summary>Returns a map in the list.</summary>
    /// <param name="index">The index, from 0.</param>
    public virtual NumberMap Get(double index) => new(this, Index(index));
}

/// <summary>A reference to a list or set of maps of booleans.</summary>
/// <param name="terraformResource">The owner of the list.</param>
/// <param name="terraformAttribute">The name of the list in Terraform.</param>
/// <param name="wrapsSet">Whether Terraform has a set, which must be converted to a list to be indexed.</param>
public class BooleanMapList(IInterpolatingParent terraformResource, string terraformAttribute, bool wrapsSet)
    : MapList(terraformResource, terraformAttribute, wrapsSet)
{
    /// <summary>Returns a map in the list.</summary>
    /// <param name="index">The index, from 0.</param>
    public virtual BooleanMap Get(double index) => new(this, Index(index));
}

/// <summary>A reference to a list or set of maps of any values.</summary>
/// <param name="terraformResource">The owner of the list.</param>
/// <param name="terraformAttribute">The name of the list in Terraform.</param>
/// <param name="wrapsSet">Whether Terraform has a set, which must be converted to a list to be indexed.</param>
public class AnyMapList(IInterpolatingParent terraformResource, string terraformAttribute, bool wrapsSet)
    : MapList(terraformResource, terraformAttribute, wrapsSet)
{
    /// <summary>Returns a map in the list.</summary>
    /// <param name="index">The index, from 0.</param>
    public virtual AnyMap Get(double index) => new(this, Index(index));
}
