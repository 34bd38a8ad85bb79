namespace HashiCorp.Cdktf;

/// <summary>A reference to a map of strings.</summary>
/// <param name="terraformResource">The owner of the map.</param>
/// <param name="terraformAttribute">The name of the map in Terraform.</param>
public class StringMap(IInterpolatingParent terraformResource, string terraformAttribute) : ValueMap(terraformResource, terraformAttribute)
{
    /// <summary>Returns the value of a key.</summary>
    /// <param name="key">The key.</param>
    public virtual string Lookup(string key) => Token.AsString(Item(key));
}

/// <summary>A reference to a map of numbers.</summary>
/// <param name="terraformResource">The owner of the map.</param>
/// <param name="terraformAttribute">The name of the map in Terraform.</param>
public class NumberMap(IInterpolatingParent terraformResource, string terraformAttribute) : ValueMap(terraformResource, terraformAttribute)
{
    /// <summary>Returns the value of a key.</summary>
    /// <param name="key">The key.</param>
    public virtual double Lookup(string key) => Token.AsNumber(Item(key));
}

/// <summary>A reference to a map of booleans.</summary>
/// <param name="terraformResource">The owner of the map.</param>
/// <param name="terraformAttribute">The name of the map in Terraform.</param>
public class BooleanMap(IInterpolatingParent terraformResource, string terraformAttribute) : ValueMap(terraformResource, terraformAttribute)
{
    /// <summary>Returns the value of a key.</summary>
    /// <param name="key">The key.</param>
    public virtual IResolvable Lookup(string key) => Item(key);
}

/// <summary>A reference to a map of any values.</summary>
/// <param name="terraformResource">The owner of the map.</param>
/// <param name="terraformAttribute">The name of the map in Terraform.</param>
public class AnyMap(IInterpolatingParent terraformResource, string terraformAttribute) : ValueMap(terraformResource, terraformAttribute)
{
    /// <summary>Returns the value of a key.</summary>
    /// <param name="key">The key.</param>
    public virtual object Lookup(string key) => Item(key);
}

/// <summary>The base class of references to maps of primitive values.</summary>
public abstract class ValueMap : ComplexReference
{
    private protected ValueMap(IInterpolatingParent terraformResource, string terraformAttribute) : base(terraformResource, terraformAttribute) { }

    private protected IResolvable Item(string key) => TerraformResource.InterpolationForAttribute(ItemAttribute(key));

    private protected string ItemAttribute(string key) => $"{TerraformAttribute}[\"{key}\"]";
}
