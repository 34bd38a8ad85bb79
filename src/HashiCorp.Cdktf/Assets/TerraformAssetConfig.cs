namespace HashiCorp.Cdktf;

/// <summary>What an asset is when it is written.</summary>
public enum AssetType
{
    /// <summary>One file.</summary>
    FILE,

    /// <summary>A folder with all that is in it.</summary>
    DIRECTORY,

    /// <summary>A folder as a ZIP archive.</summary>
    ARCHIVE,
}

/// <summary>Arguments of a <see cref="TerraformAsset"/>.</summary>
public interface ITerraformAssetConfig
{
    /// <summary>The file or folder. A relative path starts where <c>cdktf.json</c> is.</summary>
    string Path { get; }

    /// <summary>What tells versions of the asset apart; a hash of the content by default.</summary>
    string? AssetHash => null;

    /// <summary>What the asset is when it is written; the same as the path is by default.</summary>
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
