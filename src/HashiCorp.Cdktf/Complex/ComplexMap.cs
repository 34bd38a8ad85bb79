namespace HashiCorp.Cdktf;

/// <summary>A reference to a map of objects.</summary>
public abstract class ComplexMap : ComplexReference, IInterpolatingParent
{
    /// <summary>Refers to a map of objects.</summary>
    /// <param name="terraformResource">The owner of the map.</param>
    /// <param name="terraformAttribute">The name of the map in Terraform.</param>
    protected ComplexMap(IInterpolatingParent terraformResource, string terraformAttribute) : base(terraformResource, terraformAttribute) { }

    /// <summary>Returns the expression for an attribute of the objects.</summary>
    /// <param name="property">The name in Terraform.</param>
    public virtual IResolvable InterpolationForAttribute(string property) =>
        TerraformResource.InterpolationForAttribute($"{TerraformAttribute}.{property}");

    /// <summary>Returns the objects as set: a copy of the map, a token, or <see langword="null"/>.</summary>
    protected object? GetValue() => TerraformResource is IArgumentOwner owner ? ArgumentInput.Of(owner, TerraformAttribute) : null;

    /// <summary>Sets all objects.</summary>
    /// <param name="value">A map of structs, a token, or <see langword="null"/> for none.</param>
    protected void SetValue(object? value)
    {
        if (TerraformResource is IArgumentOwner owner)
        {
            ArgumentInput.Set(owner, TerraformAttribute, value, isBlock: true);
        }
    }

    private protected IResolvable Item(string key) => TerraformResource.InterpolationForAttribute($"{TerraformAttribute}[{key}]");
}
