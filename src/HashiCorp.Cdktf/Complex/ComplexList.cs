namespace HashiCorp.Cdktf;

/// <summary>A reference to a list or set of blocks.</summary>
public abstract class ComplexList : ComplexReference
{
    /// <summary>Refers to a list of blocks.</summary>
    /// <param name="terraformResource">The owner of the blocks.</param>
    /// <param name="terraformAttribute">The name of the blocks in Terraform.</param>
    /// <param name="wrapsSet">Whether Terraform has a set, which must be converted to a list to be indexed.</param>
    protected ComplexList(IInterpolatingParent terraformResource, string terraformAttribute, bool wrapsSet)
        : base(terraformResource, terraformAttribute) => WrapsSet = wrapsSet;

    /// <summary>Whether it is a set in Terraform.</summary>
    protected virtual bool WrapsSet { get; set; }

    /// <summary>Returns an iterator over the list, as a map keyed by an attribute.</summary>
    /// <param name="mapKeyAttributeName">The attribute whose value is the key.</param>
    public virtual DynamicListTerraformIterator AllWithMapKey(string mapKeyAttributeName) =>
        DynamicListTerraformIterator.FromComplexList(this, mapKeyAttributeName);

    /// <inheritdoc/>
    public override string ComputeFqn() => WrapsSet
        ? Token.AsString(new FunctionCall("tolist", TerraformResource.InterpolationForAttribute(TerraformAttribute)))
        : base.ComputeFqn();

    /// <summary>Returns the blocks as set: a copy of the array, a token, or <see langword="null"/>.</summary>
    protected object? GetValue() => TerraformResource is IArgumentOwner owner ? ArgumentInput.Of(owner, TerraformAttribute) : null;

    /// <summary>Sets all blocks.</summary>
    /// <param name="value">An array of structs, a token, or <see langword="null"/> for none.</param>
    protected void SetValue(object? value)
    {
        if (TerraformResource is IArgumentOwner owner)
        {
            ArgumentInput.Set(owner, TerraformAttribute, value, isBlock: true);
        }
    }

    private protected IResolvable Item(double index) =>
        TerraformResource.InterpolationForAttribute($"{TerraformAttribute}[{JavaScriptText.Of(index)}]");
}
