namespace HashiCorp.Cdktf;

/// <summary>The form in which an asset is written.</summary>
public enum AssetType
{
    /// <summary>A file.</summary>
    FILE,

    /// <summary>A folder with all its content.</summary>
    DIRECTORY,

    /// <summary>A folder as a ZIP archive.</summary>
    ARCHIVE,
}

/// <summary>Arguments of a <see cref="TerraformAsset"/>.</summary>
public interface ITerraformAssetConfig
{
    /// <summary>The file or folder. Relative paths are relative to the folder of <c>cdktf.json</c>.</summary>
    string Path { get; }

    /// <summary>The hash that identifies the version of the asset. Default: a hash of the content.</summary>
    string? AssetHash => null;

    /// <summary>The form in which the asset is written. Default: the same as the source.</summary>
    AssetType? Type => null;
}

/// <inheritdoc cref="ITerraformAssetConfig"/>
public class TerraformAssetConfig : ITerraformAssetConfig
{
    /// <inheritdoc/>
    public string Path { get; set; } = null!;

    /// <inheritdoc/>
    public string? AssetHash { get; set; }

    /// <inheritdoc/>
    public AssetType? Type { get; set; }
}
