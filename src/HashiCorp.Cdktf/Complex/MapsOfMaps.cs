namespace HashiCorp.Cdktf;

/// <summary>A reference to a map of maps of strings.</summary>
/// <param name="terraformResource">The owner of the map.</param>
/// <param name="terraformAttribute">The name of the map in Terraform.</param>
public class StringMapMap(IInterpolatingParent terraformResource, string terraformAttribute) : ValueMap(terraformResource, terraformAttribute)
{
    /// <summary>Returns the map with a key.</summary>
    /// <param name="key">The key.</param>
    public virtual StringMap Lookup(string key) => new(TerraformResource, ItemAttribute(key));
}

/// <summary>A reference to a map of maps of numbers.</summary>
/// <param name="terraformResource">The owner of the map.</param>
/// <param name="terraformAttribute">The name of the map in Terraform.</param>
public class NumberMapMap(IInterpolatingParent terraformResource, string terraformAttribute) : ValueMap(terraformResource, terraformAttribute)
{
    /// <summary>Returns the map with a key.</summary>
    /// <param name="key">The key.</param>
    public virtual NumberMap Lookup(string key) => new(TerraformResource, ItemAttribute(key));
}

/// <summary>A reference to a map of maps of booleans.</summary>
/// <param name="terraformResource">The owner of the map.</param>
/// <param name="terraformAttribute">The name of the map in Terraform.</param>
public class BooleanMapMap(IInterpolatingParent terraformResource, string terraformAttribute) : ValueMap(terraformResource, terraformAttribute)
{
    /// <summary>Returns the map with a key.</summary>
    /// <param name="key">The key.</param>
    public virtual BooleanMap Lookup(string key) => new(TerraformResource, ItemAttribute(key));
}

/// <summary>A reference to a map of maps of any values.</summary>
/// <param name="terraformResource">The owner of the map.</param>
/// <param name="terraformAttribute">The name of the map in Terraform.</param>
public class AnyMapMap(IInterpolatingParent terraformResource, string terraformAttribute) : ValueMap(terraformResource, terraformAttribute)
{
    /// <summary>Returns the map with a key.</summary>
    /// <param name="key">The key.</param>
    public virtual AnyMap Lookup(string key) => new(TerraformResource, ItemAttribute(key));
}
