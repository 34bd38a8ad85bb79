using System.Collections;
using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>A provider with its settings. Bindings derive a class per provider.</summary>
public abstract class TerraformProvider : TerraformElement, IArgumentOwner
{
    private readonly ArgumentList _arguments;
    private readonly bool _isBound;

    /// <summary>Adds a provider to a stack.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">The id, unique among the children of the parent.</param>
    /// <param name="config">The type of the provider.</param>
    protected TerraformProvider(Construct scope, string id, ITerraformProviderConfig config)
        : base(scope, id, config.TerraformResourceType)
    {
        TerraformResourceType = config.TerraformResourceType;
        TerraformProviderSource = config.TerraformProviderSource;
        TerraformGeneratorMetadata = config.TerraformGeneratorMetadata;
        _arguments = new ArgumentList();
    }

    /// <summary>Adds the provider of the generated class.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">The id, unique among the children of the parent.</param>
    /// <param name="terraformResourceType">The local name of the provider: <c>aws</c>.</param>
    /// <param name="terraformProviderSource">The address in the registry: <c>hashicorp/aws</c>.</param>
    /// <param name="terraformGeneratorMetadata">The version that the bindings were generated from.</param>
    /// <param name="config">The struct with the arguments, including <c>alias</c>. All of them are copied.</param>
    protected TerraformProvider(
        Construct scope,
        string id,
        string terraformResourceType,
        string? terraformProviderSource,
        ITerraformProviderGeneratorMetadata? terraformGeneratorMetadata,
        object? config)
        : base(scope, id, terraformResourceType)
    {
        TerraformResourceType = terraformResourceType;
        TerraformProviderSource = terraformProviderSource;
        TerraformGeneratorMetadata = terraformGeneratorMetadata;
        _arguments = TerraformStruct.ArgumentsOf(config);
        _isBound = true;
    }

    ArgumentList IArgumentOwner.Arguments => _arguments;

    ArgumentList IArgumentOwner.NeedArguments() => _arguments;

    /// <summary>The local name of the provider.</summary>
    public virtual string TerraformResourceType { get; }

    /// <summary>The version that the bindings were generated from.</summary>
    public virtual ITerraformProviderGeneratorMetadata? TerraformGeneratorMetadata { get; }

    /// <summary>The address in the registry.</summary>
    public virtual string? TerraformProviderSource { get; }

    /// <summary>
    /// The name that distinguishes this provider from others of its type in the stack. A class without bindings must override it.
    /// </summary>
    public virtual string? Alias
    {
        get => _isBound ? GetArgument<string>("alias") : null;
        set
        {
            if (_isBound)
            {
                SetArgument("alias", value);
            }
        }
    }

    /// <summary>The name by which resources refer to the provider: <c>aws</c> or <c>aws.alias</c>.</summary>
    public override string Fqn => Alias is { } alias ? $"{TerraformResourceType}.{alias}" : TerraformResourceType;

    /// <summary>The meta-arguments: <c>alias</c>.</summary>
    public virtual IDictionary<string, object> MetaAttributes => Alias is { } alias
        ? new Dictionary<string, object>(StringComparer.Ordinal) { ["alias"] = alias }
        : [];

    /// <summary>Whether <paramref name="x"/> is a provider.</summary>
    /// <param name="x">Any object.</param>
    public static bool IsTerraformProvider(object? x) => x is TerraformProvider;

    /// <inheritdoc/>
    public override object ToTerraform()
    {
        var arguments = DeepMerge.Of(SnakeKeys.Map((IDictionary)SynthesizeAttributes()), MetaAttributes!);
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["terraform"] = Named("required_providers", Named(TerraformResourceType, Requirement())),
            ["provider"] = Named(TerraformResourceType, new object[] { HasOverrides ? DeepMerge.Of(arguments, Overrides) : arguments }),
        };
    }

    /// <inheritdoc/>
    public override object ToMetadata() => OverridesMetadata(TerraformResourceType);

    /// <summary>Returns the arguments as written to the output, by their Terraform names.</summary>
    protected virtual IDictionary<string, object> SynthesizeAttributes() => _arguments.ToDictionary();

    /// <summary>Always throws: this engine writes JSON, not HCL.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected virtual IDictionary<string, object> SynthesizeHclAttributes() => throw HclOutput.NotSupported();

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

    private static Dictionary<string, object> Named(string name, object value) => new(StringComparer.Ordinal) { [name] = value };

    private Dictionary<string, object> Requirement()
    {
        var requirement = new Dictionary<string, object>(StringComparer.Ordinal);
        if ((TerraformGeneratorMetadata?.ProviderVersion ?? TerraformGeneratorMetadata?.ProviderVersionConstraint) is { } version)
        {
            requirement["version"] = version;
        }

        if (TerraformProviderSource is { } source)
        {
            requirement["source"] = source;
        }

        return requirement;
    }
}
