using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>The common base of resources, data sources and ephemeral resources: an element of a provider's type, with arguments, meta-arguments and attributes.</summary>
public abstract class TerraformTypedElement : TerraformElement, ITerraformDependable, IInterpolatingParent, IArgumentOwner
{
    private readonly ArgumentList _arguments;

    private protected TerraformTypedElement(
        Construct scope, string id, string elementType, string terraformResourceType, ITerraformProviderGeneratorMetadata? terraformGeneratorMetadata, object? config)
        : base(scope, id, elementType)
    {
        TerraformResourceType = terraformResourceType;
        TerraformGeneratorMetadata = terraformGeneratorMetadata;
        _arguments = TerraformStruct.ArgumentsOf(config);
    }

    ArgumentList IArgumentOwner.Arguments => _arguments;

    ArgumentList IArgumentOwner.NeedArguments() => _arguments;

    /// <summary>The type in Terraform.</summary>
    public virtual string TerraformResourceType { get; }

    /// <summary>The provider that the bindings were generated from.</summary>
    public virtual ITerraformProviderGeneratorMetadata? TerraformGeneratorMetadata { get; }

    /// <summary>The number of instances: a number or a <see cref="TerraformCount"/>. Cannot be combined with <see cref="ForEach"/>.</summary>
    public virtual object? Count { get; set; }

    /// <summary>The addresses of the dependencies, which must exist before.</summary>
    public virtual string[]? DependsOn { get; set; }

    /// <summary>One instance per item. Cannot be combined with <see cref="Count"/>.</summary>
    public virtual ITerraformIterator? ForEach { get; set; }

    /// <summary>The provider, if it is not the default one for its type.</summary>
    public virtual TerraformProvider? Provider { get; set; }

    /// <summary>The meta-arguments that are set, by their C# names.</summary>
    public virtual IDictionary<string, object> TerraformMetaArguments => MetaArguments.Of(this, "dependsOn", "forEach");

    /// <summary>The lifecycle settings, by their Terraform names; null if none are set.</summary>
    internal abstract Dictionary<string, object>? LifecycleArguments { get; }

    /// <summary>The connection of provisioners; null where the element has none.</summary>
    internal virtual object? ProvisionerConnection => null;

    /// <inheritdoc/>
    public virtual IResolvable InterpolationForAttribute(string terraformAttribute) =>
        ReferTo(() => ForEach is null ? $"{Address()}.{terraformAttribute}" : $"{Address()}.*.{terraformAttribute}");

    /// <summary>Returns a string attribute.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual string GetStringAttribute(string terraformAttribute) => Attributes.String(this, terraformAttribute);

    /// <summary>Returns a number attribute.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual double GetNumberAttribute(string terraformAttribute) => Attributes.Number(this, terraformAttribute);

    /// <summary>Returns a boolean attribute.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual IResolvable GetBooleanAttribute(string terraformAttribute) => InterpolationForAttribute(terraformAttribute);

    /// <summary>Returns an attribute as a list of strings.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual string[] GetListAttribute(string terraformAttribute) => Attributes.List(this, terraformAttribute);

    /// <summary>Returns an attribute as a list of numbers.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual double[] GetNumberListAttribute(string terraformAttribute) => Attributes.NumberList(this, terraformAttribute);

    /// <summary>Returns an attribute as a map of strings.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual IDictionary<string, string> GetStringMapAttribute(string terraformAttribute) => Attributes.StringMap(this, terraformAttribute);

    /// <summary>Returns an attribute as a map of numbers.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual IDictionary<string, double> GetNumberMapAttribute(string terraformAttribute) => Attributes.NumberMap(this, terraformAttribute);

    /// <summary>Returns an attribute as a map of booleans.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual IDictionary<string, bool> GetBooleanMapAttribute(string terraformAttribute) => Attributes.BooleanMap(this, terraformAttribute);

    /// <summary>Returns an attribute as a map of any values.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual IDictionary<string, object> GetAnyMapAttribute(string terraformAttribute) => Attributes.AnyMap(this, terraformAttribute);

    /// <inheritdoc/>
    public override object ToMetadata() => OverridesMetadata(TerraformResourceType);

    /// <summary>Returns the arguments as written to the output, by their Terraform names.</summary>
    protected virtual IDictionary<string, object> SynthesizeAttributes() => _arguments.ToDictionary();

    /// <summary>Always throws: this engine writes JSON, not HCL.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected virtual IDictionary<string, object> SynthesizeHclAttributes() => throw HclOutput.NotSupported();

    /// <summary>Returns an attribute that is a set of strings, converted to a list.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    protected string[] GetSetAttribute(string terraformAttribute) => Attributes.Set(this, terraformAttribute);

    /// <summary>Returns an attribute that is a set of numbers, converted to a list.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    protected double[] GetNumberSetAttribute(string terraformAttribute) => Attributes.NumberSet(this, terraformAttribute);

    /// <summary>Returns the value of an argument as set, or <see langword="null"/>.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="name">The name in Terraform.</param>
    protected T? GetArgument<T>(string name) => ArgumentInput.Of(this, name) is { } value ? (T)value : default;

    /// <summary>Sets an attribute.</summary>
    /// <param name="name">The name in Terraform.</param>
    /// <param name="value">The value; <see langword="null"/> unsets it.</param>
    protected void SetArgument(string name, object? value) => ArgumentInput.Set(this, name, value, isBlock: false);

    /// <summary>Sets a block or a list of blocks.</summary>
    /// <param name="name">The name in Terraform.</param>
    /// <param name="value">The value; <see langword="null"/> unsets it.</param>
    protected void SetBlock(string name, object? value) => ArgumentInput.Set(this, name, value, isBlock: true);

    /// <summary>Unsets an argument.</summary>
    /// <param name="name">The name in Terraform.</param>
    protected void ResetArgument(string name) => _arguments.Set(name, null, isBlock: false);

    private protected void SetMetaArguments(object? count, ITerraformDependable[]? dependsOn, ITerraformIterator? forEach, TerraformProvider? provider)
    {
        Count = MetaArguments.Count(count);
        DependsOn = MetaArguments.Addresses(dependsOn);
        ForEach = forEach;
        Provider = provider;
    }

    /// <summary>Returns the block: arguments, meta-arguments, <paramref name="more"/> and overrides, in order of precedence.</summary>
    private protected Dictionary<string, object> Block(params IEnumerable<KeyValuePair<string, object>> more)
    {
        var arguments = MetaArguments.Merge(this, SynthesizeAttributes());
        foreach (var (name, value) in more)
        {
            arguments[name] = value;
        }

        return MetaArguments.Block(TerraformResourceType, FriendlyUniqueId, WithMetadata(HasOverrides ? DeepMerge.Of(arguments, Overrides) : arguments));
    }
}
