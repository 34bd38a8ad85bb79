using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>
/// A value, such as a secret, that a provider returns for one run and that is in neither plan nor state. Requires Terraform 1.10. Only write-only
/// arguments, provider configurations and ephemeral outputs may use it.
/// </summary>
public class TerraformEphemeralResource : TerraformElement, ITerraformEphemeralResource, ITerraformDependable, IInterpolatingParent, IArgumentOwner
{
    private readonly ArgumentList _arguments;

    /// <summary>Adds an ephemeral resource.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">The id, unique among the children of the parent.</param>
    /// <param name="config">The type and the arguments. All of them are copied.</param>
    public TerraformEphemeralResource(Construct scope, string id, ITerraformEphemeralResourceConfig config)
        : this(scope, id, config.TerraformResourceType, config.TerraformGeneratorMetadata, config)
    {
    }

    /// <summary>Adds an ephemeral resource of the generated class's type.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">The id, unique among the children of the parent.</param>
    /// <param name="terraformResourceType">The type in Terraform.</param>
    /// <param name="terraformGeneratorMetadata">The provider that the bindings were generated from.</param>
    /// <param name="config">The arguments. All of them are copied.</param>
    protected TerraformEphemeralResource(
        Construct scope,
        string id,
        string terraformResourceType,
        ITerraformProviderGeneratorMetadata? terraformGeneratorMetadata,
        ITerraformEphemeralMetaArguments? config)
        : base(scope, id, $"ephemeral.{terraformResourceType}")
    {
        TerraformResourceType = terraformResourceType;
        TerraformGeneratorMetadata = terraformGeneratorMetadata;
        _arguments = TerraformStruct.ArgumentsOf(config);
        if (config is not null)
        {
            Count = config.Count;
            DependsOn = config.DependsOn is { } others ? Array.ConvertAll(others, other => new BareAddress(other.Fqn).ToString()) : null;
            ForEach = config.ForEach;
            Lifecycle = config.Lifecycle is { } lifecycle ? (ITerraformEphemeralResourceLifecycle)ArgumentValue.Copy(lifecycle) : null;
            Provider = config.Provider;
        }
    }

    /// <summary>The type in Terraform.</summary>
    public virtual string TerraformResourceType { get; }

    /// <summary>The provider that the bindings were generated from.</summary>
    public virtual ITerraformProviderGeneratorMetadata? TerraformGeneratorMetadata { get; }

    /// <inheritdoc/>
    public virtual object? Count { get; set; }

    /// <inheritdoc/>
    public virtual string[]? DependsOn { get; set; }

    /// <inheritdoc/>
    public virtual ITerraformIterator? ForEach { get; set; }

    /// <inheritdoc/>
    public virtual ITerraformEphemeralResourceLifecycle? Lifecycle { get; set; }

    /// <inheritdoc/>
    public virtual TerraformProvider? Provider { get; set; }

    /// <summary>The meta-arguments that are set, by their C# names.</summary>
    public virtual IDictionary<string, object> TerraformMetaArguments => MetaArguments("dependsOn", "forEach");

    ArgumentList IArgumentOwner.Arguments => _arguments;

    /// <summary>Whether <paramref name="x"/> is an ephemeral resource.</summary>
    /// <param name="x">Any object.</param>
    public static bool IsTerraformEphemeralResource(object? x) => x is TerraformEphemeralResource;

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
        var arguments = DeepMerge.Of(DeepMerge.Of(SynthesizeAttributes(), MetaArguments("depends_on", "for_each")!), Overrides);
        arguments["//"] = ConstructNodeMetadata;
        return new Dictionary<string, object>
        {
            ["ephemeral"] = new Dictionary<string, object>
            {
                [TerraformResourceType] = new Dictionary<string, object> { [FriendlyUniqueId] = arguments },
            },
        };
    }

    /// <inheritdoc/>
    public override object ToMetadata() => OverridesMetadata(TerraformResourceType);

    ArgumentList IArgumentOwner.NeedArguments() => _arguments;

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

    private Dictionary<string, object> MetaArguments(string dependsOn, string forEach)
    {
        if (Count is not null && ForEach is not null)
        {
            throw new InvalidOperationException(
                "forEach and count are both set, but they are mutually exclusive. You can only use either of them. "
                + $"Check the ephemeral resource at path: {Node.Path}");
        }

        (string Name, object? Value)[] arguments =
        [
            (dependsOn, DependsOn),
            ("count", Count is TerraformCount count ? count.ToTerraform() : Count),
            ("provider", Provider?.Fqn),
            ("lifecycle", Lifecycle is null ? null : TerraformStruct.ArgumentsOf(Lifecycle).ToDictionary()),
            (forEach, (ForEach as TerraformIterator)?.ForEachValue),
        ];
        return arguments.Where(argument => argument.Value is not null).ToDictionary(argument => argument.Name, argument => argument.Value!);
    }
}
