using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>
/// A value, such as a secret, that a provider gives for one run and that neither plan nor state keeps. Needs Terraform 1.10. Only arguments that
/// are written and never read, provider configurations and ephemeral outputs may use it.
/// </summary>
public class TerraformEphemeralResource : TerraformElement, ITerraformEphemeralResource, ITerraformDependable, IInterpolatingParent, IArgumentOwner
{
    private readonly ArgumentList _arguments;

    /// <summary>Adds an ephemeral resource.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">Unique among the children of the parent.</param>
    /// <param name="config">The type, and the arguments; all of them are copied.</param>
    public TerraformEphemeralResource(Construct scope, string id, ITerraformEphemeralResourceConfig config)
        : this(scope, id, config.TerraformResourceType, config.TerraformGeneratorMetadata, config)
    {
    }

    /// <summary>Adds an ephemeral resource of the type that a generated class stands for.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">Unique among the children of the parent.</param>
    /// <param name="terraformResourceType">The type in Terraform.</param>
    /// <param name="terraformGeneratorMetadata">The provider that the bindings were made from.</param>
    /// <param name="config">The arguments; all of them are copied.</param>
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

    /// <summary>The provider that the bindings were made from.</summary>
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

    /// <summary>The arguments that Terraform itself understands and that are set, by their names in C#.</summary>
    public virtual IDictionary<string, object> TerraformMetaArguments => MetaArguments("dependsOn", "forEach");

    ArgumentList IArgumentOwner.Arguments => _arguments;

    /// <summary>Whether <paramref name="x"/> is an ephemeral resource.</summary>
    /// <param name="x">Anything.</param>
    public static bool IsTerraformEphemeralResource(object? x) => x is TerraformEphemeralResource;

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
