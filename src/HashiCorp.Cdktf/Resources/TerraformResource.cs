using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>A resource of any provider. Bindings derive a class per type.</summary>
public partial class TerraformResource : TerraformTypedElement, ITerraformResource
{
    /// <summary>Adds a resource of a type without bindings. Set its arguments with <see cref="TerraformElement.AddOverride"/>.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">The id, unique among the children of the parent.</param>
    /// <param name="config">The type and the meta-arguments.</param>
    public TerraformResource(Construct scope, string id, ITerraformResourceConfig config)
        : this(scope, id, config.TerraformResourceType, config.TerraformGeneratorMetadata, config)
    {
    }

    /// <summary>Adds a resource of the generated class's type.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">The id, unique among the children of the parent.</param>
    /// <param name="terraformResourceType">The type in Terraform.</param>
    /// <param name="terraformGeneratorMetadata">The provider that the bindings were generated from.</param>
    /// <param name="config">The arguments. All of them are copied.</param>
    protected TerraformResource(
        Construct scope,
        string id,
        string terraformResourceType,
        ITerraformProviderGeneratorMetadata? terraformGeneratorMetadata,
        ITerraformMetaArguments? config)
        : base(scope, id, terraformResourceType, terraformResourceType, terraformGeneratorMetadata, config)
    {
        SetMetaArguments(config?.Count, config?.DependsOn, config?.ForEach, config?.Provider);
        Lifecycle = MetaArguments.Copy(config?.Lifecycle);
        Connection = MetaArguments.Copy(config?.Connection);
        Provisioners = MetaArguments.Copy(config?.Provisioners);
    }

    /// <summary>The connection of provisioners: <see cref="ISSHProvisionerConnection"/> or <see cref="IWinrmProvisionerConnection"/>.</summary>
    public virtual object? Connection { get; set; }

    /// <summary>The lifecycle settings: replacement, protection and conditions.</summary>
    public virtual ITerraformResourceLifecycle? Lifecycle { get; set; }

    /// <summary>The provisioners, which run after creation or before destruction, in order.</summary>
    public virtual object[]? Provisioners { get; set; }

    internal override Dictionary<string, object>? LifecycleArguments => MetaArguments.Lifecycle(Lifecycle);

    internal override object? ProvisionerConnection => Connection;

    /// <summary>Whether <paramref name="x"/> is a resource.</summary>
    /// <param name="x">Any object.</param>
    public static bool IsTerraformResource(object? x) => x is TerraformResource;

    /// <inheritdoc/>
    public override object ToTerraform()
    {
        var written = new Dictionary<string, object>(StringComparer.Ordinal);
        if (_importFrom is not null)
        {
            written["import"] = new object[] { ImportBlock.Of(_importFrom, Address()) };
        }

        if (_move is not null)
        {
            written["moved"] = new object[] { _move.ToBlock(this) };
        }

        if (_move is not { LeavesThisAddress: true })
        {
            written["resource"] = Provisioners is { Length: > 0 } provisioners ? Block(new KeyValuePair<string, object>("provisioner", MetaArguments.Provisioners(provisioners))) : Block();
        }

        return written;
    }

    /// <inheritdoc/>
    public override object ToMetadata()
    {
        var metadata = OverridesMetadata(TerraformResourceType);
        if (_importFrom is not null)
        {
            metadata["imports"] = Named();
        }

        if (_move is not null)
        {
            metadata["moved"] = Named();
        }

        return metadata;
    }

    private Dictionary<string, object> Named() => new(StringComparer.Ordinal) { [TerraformResourceType] = new object[] { FriendlyUniqueId } };
}
