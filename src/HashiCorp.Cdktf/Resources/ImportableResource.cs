using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>The settings of an import whose configuration Terraform generates.</summary>
public interface IImportableConfig
{
    /// <summary>The import id of the object.</summary>
    string ImportId { get; set; }

    /// <summary>The type in Terraform.</summary>
    string TerraformResourceType { get; set; }

    /// <summary>The provider that imports it.</summary>
    TerraformProvider? Provider { get => null; set { } }
}

/// <summary>An import block for a resource whose configuration Terraform generates.</summary>
public class ImportableResource : TerraformElement
{
    private readonly TerraformResourceImport _import;

    /// <summary>Adds the import of an object.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="name">The id, unique among the children of the parent.</param>
    /// <param name="config">The settings of the import.</param>
    public ImportableResource(Construct scope, string name, IImportableConfig config) : base(scope, name, config.TerraformResourceType)
    {
        _import = new TerraformResourceImport { Id = config.ImportId, Provider = config.Provider };
        Node.AddValidation(new TerraformVersionForImports());
    }

    /// <summary>Adds the import of an object of a generated class's type.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="importToId">The id of the resource, unique among the children of the parent.</param>
    /// <param name="terraformResourceType">The type in Terraform.</param>
    /// <param name="importFromId">The import id of the object.</param>
    /// <param name="provider">The provider that imports it.</param>
    public ImportableResource(Construct scope, string importToId, string terraformResourceType, string importFromId, TerraformProvider? provider)
        : this(scope, importToId, new Target(importFromId, terraformResourceType, provider))
    {
    }

    /// <inheritdoc/>
    public override object ToTerraform() => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["import"] = new object[] { ImportBlock.Of(_import, Address()) },
    };

    /// <inheritdoc/>
    public override object ToMetadata() => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["importsGeneratingConfiguration"] = new object[] { FriendlyUniqueId },
    };

    private sealed class Target(string importId, string type, TerraformProvider? provider) : IImportableConfig
    {
        public string ImportId { get; set; } = importId;

        public string TerraformResourceType { get; set; } = type;

        public TerraformProvider? Provider { get; set; } = provider;
    }
}
