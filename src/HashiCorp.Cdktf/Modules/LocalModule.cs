using System.Collections;
using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Copies modules with relative paths to the output, because Terraform runs in a different folder than the program.</summary>
internal static class LocalModule
{
    /// <summary>The context value that lists the relative modules of an app.</summary>
    private const string ContextKey = "cdktfRelativeModules";

    private const string AssetsId = "__cdktf_module_asset";

    /// <summary>Returns the source to write: the copy in the output for a relative path, otherwise the source as given.</summary>
    public static string SourceOf(TerraformModule module, string source, bool leaveInPlace)
    {
        if (leaveInPlace || !(source.StartsWith("./", StringComparison.Ordinal) || source.StartsWith("../", StringComparison.Ordinal)))
        {
            return source;
        }

        var asset = AssetOf(module.CdktfStack, out var root);
        var within = Path.GetRelativePath(root, Path.GetFullPath(source));
        return within == "." ? $"./{asset.Path}" : $"./{asset.Path}/{within}";
    }

    // One asset per stack with all relative modules, since modules may refer to each other.
    private static TerraformAsset AssetOf(TerraformStack stack, out string root)
    {
        root = CommonFolder([.. RelativeModules(stack).Select(Existing)]);
        return stack.Node.TryFindChild(AssetsId)?.Node.FindChild("asset") as TerraformAsset
            ?? new TerraformAsset(new Construct(stack, AssetsId), "asset", new TerraformAssetConfig { Path = root, Type = AssetType.DIRECTORY });
    }

    private static IEnumerable<string> RelativeModules(TerraformStack stack) =>
        (stack.Node.TryGetContext(ContextKey) as IEnumerable)?.Cast<object>().Select(path => (string)path)
        ?? throw new InvalidOperationException(
            $"You are trying to use a local module with a relative path, but the {ContextKey} context is not set. "
            + "It is expected to be an array of strings containing the relative paths to the relative modules your app is using. "
            + "You either need to supply it in the Apps constructor via the context option or invoke the synthesis through the CLI. "
            + "We need this information so that assets with relative paths are properly handled when used with assets, "
            + "so you can also set the skipAssetCreationFromLocalModules to true on your relative modules.");

    private static string Existing(string path) => Directory.Exists(path)
        ? Path.GetFullPath(path)
        : throw new DirectoryNotFoundException($"ENOENT: no such file or directory, lstat '{path}'");

    private static string CommonFolder(IReadOnlyList<string> folders)
    {
        var common = folders[0].TrimEnd('/').Split('/');
        foreach (var folder in folders.Skip(1))
        {
            var parts = folder.TrimEnd('/').Split('/');
            common = [.. common.Zip(parts).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)];
        }

        return string.Join('/', common);
    }
}
