using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>A data source of any provider. Bindings derive a class per type.</summary>
public class TerraformDataSource : TerraformElement, ITerraformResource, ITerraformDependable, IInterpolatingParent, IArgumentOwner
{
    private readonly ArgumentList _arguments;

    /// <summary>Adds a data source of a type without bindings. Set its arguments with <see cref="TerraformElement.AddOverride"/>.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">The id, unique among the children of the parent.</param>
    /// <param name="config">The type and the meta-arguments.</param>
    public TerraformDataSource(Construct scope, string id, ITerraformResourceConfig config)
        : this(scope, id, config.TerraformResourceType, config.TerraformGeneratorMetadata, config)
    {
    }

    /// <summary>Adds a data source of the generated class's type.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">The id, unique among the children of the parent.</param>
    /// <param name="terraformResourceType">The type in Terraform.</param>
    /// <param name="terraformGeneratorMetadata">The provider that the bindings were generated from.</param>
    /// <param name="config">The arguments. All of them are copied.</param>
    protected TerraformDataSource(
        Construct scope,
        string id,
        string terraformResourceType,
        ITerraformProviderGeneratorMetadata? terraformGeneratorMetadata,
        ITerraformMetaArguments? config)
        : base(scope, id, $"data.{terraformResourceType}")
    {
        TerraformResourceType = terraformResourceType;
        TerraformGeneratorMetadata = terraformGeneratorMetadata;
        _arguments = TerraformStruct.ArgumentsOf(config);
        if (config is null)
        {
            return;
        }

        Count = MetaArguments.Count(config.Count);
        DependsOn = MetaArguments.Addresses(config.DependsOn);
        ForEach = config.ForEach;
        Lifecycle = MetaArguments.Copy(config.Lifecycle);
        Provider = config.Provider;
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

    /// <summary>The lifecycle settings: replacement, protection and conditions.</summary>
    public virtual ITerraformResourceLifecycle? Lifecycle { get; set; }

    /// <summary>The provider, if it is not the default one for its type.</summary>
    public virtual TerraformProvider? Provider { get; set; }

    /// <summary>The meta-arguments, by their C# names.</summary>
    public virtual IDictionary<string, object> TerraformMetaArguments => MetaArguments.Of(this, "dependsOn", "forEach");

    /// <summary>Whether <paramref name="x"/> is a data source.</summary>
    /// <param name="x">Any object.</param>
    public static bool IsTerraformDataSource(object? x) => x is TerraformDataSource;

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
    public override object ToTerraform()
    {
        var arguments = MetaArguments.Merge(this, SynthesizeAttributes());
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["data"] = MetaArguments.Block(
                TerraformResourceType, FriendlyUniqueId, WithMetadata(HasOverrides ? DeepMerge.Of(arguments, Overrides) : arguments)),
        };
    }

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
}
