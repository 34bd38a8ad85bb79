using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>A file or folder that the configuration refers to. It is copied into the output next to the configuration.</summary>
public class TerraformAsset : Construct
{
    private const string Folder = "assets";
    private const string ArchiveName = "archive.zip";
    private readonly string _source;
    private readonly TerraformStack _stack;

    /// <summary>Adds a file or folder to the output.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">The id, unique among the children of the parent. It is part of <see cref="Path"/>.</param>
    /// <param name="config">The file or folder.</param>
    /// <exception cref="InvalidOperationException">The path is not what <see cref="ITerraformAssetConfig.Type"/> says, or there is no <c>cdktf.json</c> that a relative one starts from.</exception>
    /// <exception cref="FileNotFoundException">The path does not exist.</exception>
    public TerraformAsset(Construct scope, string id, ITerraformAssetConfig config) : base(scope, id)
    {
        _stack = TerraformStack.Of(this);
        _source = System.IO.Path.IsPathRooted(config.Path)
            ? config.Path
            : System.IO.Path.Combine(ProjectFolder(config.Path), config.Path);

        var isFolder = Directory.Exists(_source);
        if (!isFolder && !File.Exists(_source))
        {
            throw new FileNotFoundException($"ENOENT: no such file or directory, stat '{_source}'", _source);
        }

        Type = config.Type ?? (isFolder ? AssetType.DIRECTORY : AssetType.FILE);
        if (isFolder == (Type == AssetType.FILE))
        {
            throw new InvalidOperationException(
                $"""
                TerraformAsset {id} expects path to point to a directory. Instead, this file was passed: '{config.Path}'. Please correct the path to point to a directory.
                Learn more about TerraformAsset: https://developer.hashicorp.com/terraform/cdktf/concepts/assets
                """);
        }

        AssetHash = config.AssetHash ?? AssetContent.Hash(_source);
        _stack.Synthesis.Add(WriteTo);
    }

    /// <summary>The hash that identifies the version of the asset.</summary>
    public virtual string AssetHash { get; set; }

    /// <summary>The form in which the asset is written.</summary>
    public virtual AssetType Type { get; set; }

    /// <summary>The name of the file or folder, or of the archive.</summary>
    public virtual string FileName => Type == AssetType.ARCHIVE ? ArchiveName : System.IO.Path.GetFileName(_source);

    /// <summary>The path of the asset, relative to the folder of the configuration.</summary>
    public virtual string Path => Type == AssetType.DIRECTORY ? OwnFolder : $"{OwnFolder}/{FileName}";

    private string OwnFolder => $"{Folder}/{_stack.GetLogicalId(Node)}/{AssetHash}";

    private void WriteTo(string stackFolder)
    {
        var target = System.IO.Path.Combine(stackFolder, Path);
        Directory.CreateDirectory(System.IO.Path.Combine(stackFolder, OwnFolder));
        switch (Type)
        {
            case AssetType.FILE:
                File.Copy(_source, target, overwrite: true);
                break;
            case AssetType.DIRECTORY:
                AssetContent.CopyFolder(_source, target);
                break;
            default:
                AssetContent.Archive(_source, target);
                break;
        }
    }

    // Relative paths are relative to the folder of cdktf.json, which is in the context or a parent of the working directory.
    private string ProjectFolder(string path)
    {
        if (Node.TryGetContext("cdktfJsonPath") is string configuration)
        {
            return System.IO.Path.GetDirectoryName(configuration)!;
        }

        for (var folder = Directory.GetCurrentDirectory(); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (File.Exists(System.IO.Path.Combine(folder, "cdktf.json")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException(
            $"""
            TerraformAsset {Node.Id} was created with a relative path '{path}', but we cannot find the cdktf.json within your current working directory '{Directory.GetCurrentDirectory()}'

            The cdktf.json file is needed to establish the base for the relative path (the '.' in './foo/bar').

            Place a cdktf.json at the root of your project. Learn more: https://developer.hashicorp.com/terraform/cdktf/create-and-deploy/configuration-file
            Learn more about TerraformAsset: https://developer.hashicorp.com/terraform/cdktf/concepts/assets
            """);
    }
}
