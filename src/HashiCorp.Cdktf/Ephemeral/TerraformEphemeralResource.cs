using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>
/// A value, such as a secret, that a provider returns for one run and that is in neither plan nor state. Requires Terraform 1.10. Only write-only
/// arguments, provider configurations and ephemeral outputs may use it.
/// </summary>
public class TerraformEphemeralResource : TerraformTypedElement, ITerraformEphemeralResource
{
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
        : base(scope, id, $"ephemeral.{terraformResourceType}", terraformResourceType, terraformGeneratorMetadata, config)
    {
        SetMetaArguments(config?.Count, config?.DependsOn, config?.ForEach, config?.Provider);
        Lifecycle = config?.Lifecycle is { } lifecycle ? (ITerraformEphemeralResourceLifecycle)ArgumentValue.Copy(lifecycle) : null;
    }

    /// <inheritdoc/>
    public virtual ITerraformEphemeralResourceLifecycle? Lifecycle { get; set; }

    internal override Dictionary<string, object>? LifecycleArguments => Lifecycle is null ? null : TerraformStruct.ArgumentsOf(Lifecycle).ToDictionary();

    /// <summary>Whether <paramref name="x"/> is an ephemeral resource.</summary>
    /// <param name="x">Any object.</param>
    public static bool IsTerraformEphemeralResource(object? x) => x is TerraformEphemeralResource;

    /// <inheritdoc/>
    public override object ToTerraform() => new Dictionary<string, object>(StringComparer.Ordinal) { ["ephemeral"] = Block() };
}
