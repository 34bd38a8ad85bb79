using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>A data source of any provider. Bindings derive a class per type.</summary>
public class TerraformDataSource : TerraformTypedElement, ITerraformResource
{
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
        : base(scope, id, $"data.{terraformResourceType}", terraformResourceType, terraformGeneratorMetadata, config)
    {
        SetMetaArguments(config?.Count, config?.DependsOn, config?.ForEach, config?.Provider);
        Lifecycle = MetaArguments.Copy(config?.Lifecycle);
    }

    /// <summary>The lifecycle settings: replacement, protection and conditions.</summary>
    public virtual ITerraformResourceLifecycle? Lifecycle { get; set; }

    internal override Dictionary<string, object>? LifecycleArguments => MetaArguments.Lifecycle(Lifecycle);

    /// <summary>Whether <paramref name="x"/> is a data source.</summary>
    /// <param name="x">Any object.</param>
    public static bool IsTerraformDataSource(object? x) => x is TerraformDataSource;

    /// <inheritdoc/>
    public override object ToTerraform() => new Dictionary<string, object>(StringComparer.Ordinal) { ["data"] = Block() };
}
