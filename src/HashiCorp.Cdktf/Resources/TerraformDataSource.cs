using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>A data source of any provider. Bindings derive a class per type.</summary>
public class TerraformDataSource : TerraformElement, ITerraformResource, ITerraformDependable, IInterpolatingParent, IArgumentOwner
{
    private readonly ArgumentList _arguments;

    /// <summary>Adds a data source of a type that no bindings are at hand for. Its arguments are set with <see cref="TerraformElement.AddOverride"/>.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">Unique among the children of the parent.</param>
    /// <param name="config">The type, and the arguments that Terraform itself understands.</param>
    public TerraformDataSource(Construct scope, string id, ITerraformResourceConfig config)
        : this(scope, id, config.TerraformResourceType, config.TerraformGeneratorMetadata, config)
    {
    }

    /// <summary>Adds a data source of the type that a generated class stands for.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">Unique among the children of the parent.</param>
    /// <param name="terraformResourceType">The type in Terraform.</param>
    /// <param name="terraformGeneratorMetadata">The provider that the bindings were made from.</param>
    /// <param name="config">The arguments; all of them are copied.</param>
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

    /// <summary>The provider that the bindings were made from.</summary>
    public virtual ITerraformProviderGeneratorMetadata? TerraformGeneratorMetadata { get; }

    /// <summary>How many instances: a number or a <see cref="TerraformCount"/>. Excludes <see cref="ForEach"/>.</summary>
    public virtual object? Count { get; set; }

    /// <summary>The addresses of what must exist before.</summary>
    public virtual string[]? DependsOn { get; set; }

    /// <summary>One instance per item. Excludes <see cref="Count"/>.</summary>
    public virtual ITerraformIterator? ForEach { get; set; }

    /// <summary>How the resource is replaced, protected and checked.</summary>
    public virtual ITerraformResourceLifecycle? Lifecycle { get; set; }

    /// <summary>The provider, when it is not the default one of its kind.</summary>
    public virtual TerraformProvider? Provider { get; set; }

    /// <summary>The arguments that Terraform itself understands, by their names in C#.</summary>
    public virtual IDictionary<string, object> TerraformMetaArguments => MetaArguments.Of(this, "dependsOn", "forEach");

    /// <summary>Whether <paramref name="x"/> is a data source.</summary>
    /// <param name="x">Anything.</param>
    public static bool IsTerraformDataSource(object? x) => x is TerraformDataSource;

    /// <inheritdoc/>
    public virtual IResolvable InterpolationForAttribute(string terraformAttribute) =>
        ReferTo(() => ForEach is null ? $"{Address()}.{terraformAttribute}" : $"{Address()}.*.{terraformAttribute}");

    /// <summary>A string attribute.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual string GetStringAttribute(string terraformAttribute) => Attributes.String(this, terraformAttribute);

    /// <summary>A number attribute.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual double GetNumberAttribute(string terraformAttribute) => Attributes.Number(this, terraformAttribute);

    /// <summary>A boolean attribute.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual IResolvable GetBooleanAttribute(string terraformAttribute) => InterpolationForAttribute(terraformAttribute);

    /// <summary>An attribute that is a list of strings.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual string[] GetListAttribute(string terraformAttribute) => Attributes.List(this, terraformAttribute);

    /// <summary>An attribute that is a list of numbers.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual double[] GetNumberListAttribute(string terraformAttribute) => Attributes.NumberList(this, terraformAttribute);

    /// <summary>An attribute that is a map of strings.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual IDictionary<string, string> GetStringMapAttribute(string terraformAttribute) => Attributes.StringMap(this, terraformAttribute);

    /// <summary>An attribute that is a map of numbers.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual IDictionary<string, double> GetNumberMapAttribute(string terraformAttribute) => Attributes.NumberMap(this, terraformAttribute);

    /// <summary>An attribute that is a map of booleans.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    public virtual IDictionary<string, bool> GetBooleanMapAttribute(string terraformAttribute) => Attributes.BooleanMap(this, terraformAttribute);

    /// <summary>An attribute that is a map of any values.</summary>
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

    /// <summary>The arguments by their names in Terraform, as they are written.</summary>
    protected virtual IDictionary<string, object> SynthesizeAttributes() => _arguments.ToDictionary();

    /// <summary>Refused: this engine writes JSON, not HCL.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected virtual IDictionary<string, object> SynthesizeHclAttributes() => throw HclOutput.NotSupported();

    /// <summary>A set attribute of strings, as the list that Terraform makes of it.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    protected string[] GetSetAttribute(string terraformAttribute) => Attributes.Set(this, terraformAttribute);

    /// <summary>A set attribute of numbers, as the list that Terraform makes of it.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    protected double[] GetNumberSetAttribute(string terraformAttribute) => Attributes.NumberSet(this, terraformAttribute);

    /// <summary>The value of an argument as it was set, or <see langword="null"/>.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="name">The name in Terraform.</param>
    protected T? GetArgument<T>(string name) => ArgumentInput.Of(this, name) is { } value ? (T)value : default;

    /// <summary>Sets an attribute.</summary>
    /// <param name="name">The name in Terraform.</param>
    /// <param name="value">The value; <see langword="null"/> takes it away.</param>
    protected void SetArgument(string name, object? value) => ArgumentInput.Set(this, name, value, isBlock: false);

    /// <summary>Sets a block or a list of blocks.</summary>
    /// <param name="name">The name in Terraform.</param>
    /// <param name="value">The value; <see langword="null"/> takes it away.</param>
    protected void SetBlock(string name, object? value) => ArgumentInput.Set(this, name, value, isBlock: true);

    /// <summary>Takes an argument away.</summary>
    /// <param name="name">The name in Terraform.</param>
    protected void ResetArgument(string name) => _arguments.Set(name, null, isBlock: false);
}
