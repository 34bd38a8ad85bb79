namespace HashiCorp.Cdktf;

/// <summary>A reference to a list or set of lists of strings.</summary>
/// <param name="terraformResource">The owner of the list.</param>
/// <param name="terraformAttribute">The name of the list in Terraform.</param>
/// <param name="wrapsSet">Whether Terraform has a set, which must be converted to a list to be indexed.</param>
public class StringListList(IInterpolatingParent terraformResource, string terraformAttribute, bool wrapsSet)
    : ComplexList(terraformResource, terraformAttribute, wrapsSet)
{
    /// <summary>Returns a list in the list.</summary>
    /// <param name="index">The index, from 0.</param>
    public virtual string[] Get(double index) => Token.AsList(Item(index));
}

/// <summary>A reference to a list or set of lists of numbers.</summary>
/// <param name="terraformResource">The owner of the list.</param>
/// <param name="terraformAttribute">The name of the list in Terraform.</param>
/// <param name="wrapsSet">Whether Terraform has a set, which must be converted to a list to be indexed.</param>
public class NumberListList(IInterpolatingParent terraformResource, string terraformAttribute, bool wrapsSet)
    : ComplexList(terraformResource, terraformAttribute, wrapsSet)
{
    /// <summary>Returns a list in the list.</summary>
    /// <param name="index">The index, from 0.</param>
    public virtual double[] Get(double index) => Token.AsNumberList(Item(index));
}

/// <summary>A reference to a list or set of lists of booleans.</summary>
/// <param name="terraformResource">The owner of the list.</param>
/// <param name="terraformAttribute">The name of the list in Terraform.</param>
/// <param name="wrapsSet">Whether Terraform has a set, which must be converted to a list to be indexed.</param>
public class BooleanListList(IInterpolatingParent terraformResource, string terraformAttribute, bool wrapsSet)
    : ComplexList(terraformResource, terraformAttribute, wrapsSet)
{
    /// <summary>Returns a list in the list.</summary>
    /// <param name="index">The index, from 0.</param>
    public virtual IResolvable Get(double index) => Item(index);
}

/// <summary>A reference to a list or set of lists of any values.</summary>
/// <param name="terraformResource">The owner of the list.</param>
/// <param name="terraformAttribute">The name of the list in Terraform.</param>
/// <param name="wrapsSet">Whether Terraform has a set, which must be converted to a list to be indexed.</param>
public class AnyListList(IInterpolatingParent terraformResource, string terraformAttribute, bool wrapsSet)
    : ComplexList(terraformResource, terraformAttribute, wrapsSet)
{
    /// <summary>Returns a list in the list.</summary>
    /// <param name="index">The index, from 0.</param>
    public virtual IResolvable Get(double index) => Item(index);
}

/// <summary>A reference to a list or set of booleans.</summary>
/// <param name="terraformResource">The owner of the list.</param>
/// <param name="terraformAttribute">The name of the list in Terraform.</param>
/// <param name="wrapsSet">Whether Terraform has a set, which must be converted to a list to be indexed.</param>
public class BooleanList(IInterpolatingParent terraformResource, string terraformAttribute, bool wrapsSet)
    : ComplexList(terraformResource, terraformAttribute, wrapsSet)
{
    /// <summary>Returns a boolean in the list.</summary>
    /// <param name="index">The index, from 0.</param>
    public virtual IResolvable Get(double index) => new FunctionCall("element", ComputeFqn(), index);
}

/// <summary>A reference to a map of lists of strings.</summary>
/// <param name="terraformResource">The owner of the map.</param>
/// <param name="terraformAttribute">The name of the map in Terraform.</param>
public class StringListMap(IInterpolatingParent terraformResource, string terraformAttribute)
    : ComplexMap(terraformResource, terraformAttribute)
{
    /// <summary>Returns a list in the map.</summary>
    /// <param name="key">The key.</param>
    public virtual string[] Get(string key) => Token.AsList(Item(key));
}

/// <summary>A reference to a map of lists of numbers.</summary>
/// <param name="terraformResource">The owner of the map.</param>
/// <param name="terraformAttribute">The name of the map in Terraform.</param>
public class NumberListMap(IInterpolatingParent terraformResource, string terraformAttribute)
    : ComplexMap(terraformResource, terraformAttribute)
{
    /// <summary>Returns a list in the map.</summary>
    /// <param name="key">The key.</param>
    public virtual double[] Get(string key) => Token.AsNumberList(Item(key));
}

/// <summary>A reference to a map of lists of booleans.</summary>
/// <param name="terraformResource">The owner of the map.</param>
/// <param name="terraformAttribute">The name of the map in Terraform.</param>
public class BooleanListMap(IInterpolatingParent terraformResource, string terraformAttribute)
    : ComplexMap(terraformResource, terraformAttribute)
{
    /// <summary>Returns a list in the map.</summary>
    /// <param name="key">The key.</param>
    public virtual IResolvable Get(string key) => Item(key);
}

/// <summary>A reference to a map of lists of any values.</summary>
/// <param name="terraformResource">The owner of the map.</param>
/// <param name="terraformAttribute">The name of the map in Terraform.</param>
public class AnyListMap(IInterpolatingParent terraformResource, string terraformAttribute)
    : ComplexMap(terraformResource, terraformAttribute)
{
    /// <summary>Returns a list in the map.</summary>
    /// <param name="key">The key.</param>
    public virtual IResolvable Get(string key) => Item(key);
}
