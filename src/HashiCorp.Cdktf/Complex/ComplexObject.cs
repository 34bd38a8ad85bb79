namespace HashiCorp.Cdktf;

/// <summary>How a block that occurs at most once is represented in Terraform.</summary>
public enum BlockNesting
{
    /// <summary>The attribute is the block: <c>resource.block.attribute</c>.</summary>
    Single,

    /// <summary>The attribute is a list with one block: <c>resource.block[0].attribute</c>.</summary>
    ListOfOne,
}

/// <summary>
/// A reference to a block, or to an object attribute. The reference to a block that occurs at most once also sets arguments:
/// they become arguments of the resource that contains it.
/// </summary>
public class ComplexObject : ComplexReference, IInterpolatingParent, IArgumentOwner
{
    private readonly IArgumentOwner? _owner;
    private TerraformStruct? _own;

    /// <summary>Refers to a block.</summary>
    /// <param name="terraformResource">The owner of the block.</param>
    /// <param name="terraformAttribute">The name of the block in Terraform.</param>
    /// <param name="complexObjectIsFromSet">Whether the block is in a set, which must be converted to a list to be indexed.</param>
    /// <param name="complexObjectIndex">The index in a list (a number) or the key in a map (a string).</param>
    public ComplexObject(
        IInterpolatingParent terraformResource, string terraformAttribute, bool complexObjectIsFromSet, object? complexObjectIndex = null)
        : base(terraformResource, terraformAttribute)
    {
        ComplexObjectIsFromSet = complexObjectIsFromSet;
        ComplexObjectIndex = complexObjectIndex;
    }

    /// <summary>Refers to a block that occurs at most once, and sets its arguments on its owner.</summary>
    /// <param name="terraformResource">The owner of the block.</param>
    /// <param name="terraformAttribute">The name of the block in Terraform.</param>
    /// <param name="nesting">How the block is represented in Terraform.</param>
    protected ComplexObject(IInterpolatingParent terraformResource, string terraformAttribute, BlockNesting nesting)
        : this(terraformResource, terraformAttribute, false, nesting is BlockNesting.ListOfOne ? 0d : null) =>
        _owner = terraformResource as IArgumentOwner;

    ArgumentList? IArgumentOwner.Arguments => Value?.Arguments;

    /// <summary>Whether the block is in a set.</summary>
    protected virtual bool ComplexObjectIsFromSet { get; set; }

    /// <summary>The index in a list or the key in a map.</summary>
    protected virtual object? ComplexObjectIndex { get; set; }

    private TerraformStruct? Value => _owner is null ? _own : _owner.Arguments?[TerraformAttribute] as TerraformStruct;

    ArgumentList IArgumentOwner.NeedArguments() => NeedValue().Arguments;

    /// <inheritdoc/>
    public override string ComputeFqn() => ComplexObjectIsFromSet
        ? Token.AsString(new PropertyAccess(AsList(), [ComplexObjectIndex ?? "undefined"]))
        : Token.AsString(TerraformResource.InterpolationForAttribute(Address()));

    /// <inheritdoc/>
    public virtual IResolvable InterpolationForAttribute(string property) => ComplexObjectIsFromSet
        ? new PropertyAccess(AsList(), [ComplexObjectIndex ?? "undefined", property])
        : TerraformResource.InterpolationForAttribute($"{Address()}.{property}");

    /// <summary>Returns a string attribute of the block.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual string GetStringAttribute(string terraformAttribute) => Attributes.String(this, terraformAttribute);

    /// <summary>Returns a number attribute of the block.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual double GetNumberAttribute(string terraformAttribute) => Attributes.Number(this, terraformAttribute);

    /// <summary>Returns a boolean attribute of the block.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual IResolvable GetBooleanAttribute(string terraformAttribute) => InterpolationForAttribute(terraformAttribute);

    /// <summary>Returns an attribute of the block as a list of strings.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual string[] GetListAttribute(string terraformAttribute) => Attributes.List(this, terraformAttribute);

    /// <summary>Returns an attribute of the block as a list of numbers.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual double[] GetNumberListAttribute(string terraformAttribute) => Attributes.NumberList(this, terraformAttribute);

    /// <summary>Returns an attribute of the block as a map of strings.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual IDictionary<string, string> GetStringMapAttribute(string terraformAttribute) => Attributes.StringMap(this, terraformAttribute);

    /// <summary>Returns an attribute of the block as a map of numbers.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual IDictionary<string, double> GetNumberMapAttribute(string terraformAttribute) => Attributes.NumberMap(this, terraformAttribute);

    /// <summary>Returns an attribute of the block as a map of booleans.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual IDictionary<string, bool> GetBooleanMapAttribute(string terraformAttribute) => Attributes.BooleanMap(this, terraformAttribute);

    /// <summary>Returns an attribute of the block as a map of any values.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual IDictionary<string, object> GetAnyMapAttribute(string terraformAttribute) => Attributes.AnyMap(this, terraformAttribute);

    /// <summary>Returns the expression for all blocks of the list.</summary>
    protected virtual IResolvable InterpolationAsList() => TerraformResource.InterpolationForAttribute($"{TerraformAttribute}.*");

    /// <summary>Returns an attribute that is a set of strings, converted to a list.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    protected string[] GetSetAttribute(string terraformAttribute) => Attributes.Set(this, terraformAttribute);

    /// <summary>Returns an attribute that is a set of numbers, converted to a list.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    protected double[] GetNumberSetAttribute(string terraformAttribute) => Attributes.NumberSet(this, terraformAttribute);

    /// <summary>Creates the struct for the first argument that is set. Generated classes return their struct.</summary>
    protected virtual TerraformStruct NewStruct() => throw new InvalidOperationException($"{GetType().Name} has no arguments that can be set.");

    /// <summary>Returns the value as set: a copy of the struct, a token, or <see langword="null"/>.</summary>
    protected object? GetValue() => _owner is null ? _own?.Copy() : ArgumentInput.Of(_owner, TerraformAttribute);

    /// <summary>Sets the whole value.</summary>
    /// <param name="value">A struct, a token, or <see langword="null"/> for none.</param>
    protected void SetValue(object? value)
    {
        var copy = value is null ? null : ArgumentValue.Copy(value);
        if (_owner is null)
        {
            _own = copy as TerraformStruct;
        }
        else if (copy is not null || _owner.Arguments is not null)
        {
            _owner.NeedArguments().Set(TerraformAttribute, copy, isBlock: true);
        }
    }

    /// <summary>Returns the value of an argument as set, or <see langword="null"/>.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="name">The name in Terraform.</param>
    protected T? GetArgument<T>(string name) => ArgumentInput.Of(this, name) is { } value ? (T)value : default;

    /// <summary>Sets an attribute of the block.</summary>
    /// <param name="name">The name in Terraform.</param>
    /// <param name="value">The value.</param>
    protected void SetArgument(string name, object? value) => ArgumentInput.Set(this, name, value, isBlock: false);

    /// <summary>Sets a nested block or a list of nested blocks.</summary>
    /// <param name="name">The name in Terraform.</param>
    /// <param name="value">The value.</param>
    protected void SetBlock(string name, object? value) => ArgumentInput.Set(this, name, value, isBlock: true);

    /// <summary>Unsets an argument.</summary>
    /// <param name="name">The name in Terraform.</param>
    protected void ResetArgument(string name) => Value?.Arguments.Set(name, null, isBlock: false);

    private TerraformStruct NeedValue()
    {
        if (Value is { } value)
        {
            return value;
        }

        var made = NewStruct();
        if (_owner is null)
        {
            _own = made;
        }
        else
        {
            _owner.NeedArguments().Set(TerraformAttribute, made, isBlock: true);
        }

        return made;
    }

    private FunctionCall AsList() => new("tolist", TerraformResource.InterpolationForAttribute(TerraformAttribute));

    private string Address() => ComplexObjectIndex is null ? TerraformAttribute : $"{TerraformAttribute}[{JavaScriptText.Of(ComplexObjectIndex)}]";
}
