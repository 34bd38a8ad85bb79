using Infra.Conversion.Configurations;
using Infra.Conversion.CSharp;
using Infra.Conversion.Hcl;

namespace Infra.Conversion.Elements;

/// <summary>
/// The folders of modules that a configuration calls by relative paths, directly or indirectly. They are copied unchanged into one folder,
/// because modules refer to each other by relative paths.
/// </summary>
internal sealed class LocalModules
{
    private readonly string _root;
    private readonly string _from;
    private readonly string _target;
    private string? _variable;

    /// <param name="configuration">The configuration.</param>
    /// <param name="target">The folder of the copies, relative to the folder of <c>cdktf.json</c>.</param>
    public LocalModules(Configuration configuration, string target)
    {
        (_from, _target) = (configuration.Folder, target);
        var folders = new List<string>();
        Collect(configuration, folders);
        Folders = folders;
        _root = folders.Count == 0 ? "" : Common(folders);
    }

    /// <summary>The folders.</summary>
    public IReadOnlyList<string> Folders { get; }

    /// <summary>The files to copy: source path, and target path relative to the folder of modules.</summary>
    public IEnumerable<(string File, string Target)> Files => Folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Where(file => !Path.GetRelativePath(_root, file).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')))
        .Distinct().Select(file => (file, Path.GetRelativePath(_root, file).Replace('\\', '/')));

    /// <summary>Returns the path of a module within the copies; null if the source is not a relative path.</summary>
    public string? PathOf(string source) => IsLocal(source) && Path.GetRelativePath(_root, Path.GetFullPath(Path.Combine(_from, source))) is var path
        ? path == "." ? "" : path.Replace('\\', '/')
        : null;

    /// <summary>Returns the variable of the asset with all modules. Its statement is written on first use.</summary>
    public string Variable(Pass pass)
    {
        if (_variable is not null) return _variable;
        var name = _variable = pass.Names.Variable("modules");
        pass.Write(ItemKind.Module, code => code.Statement($"var {name} = ", CodeGroup.Call(
            "new TerraformAsset", "this", StringCode.Of(pass.Names.Id("modules")),
            CodeGroup.New("TerraformAssetConfig", new CodeItem("Path = ", StringCode.Of(_target)), new CodeItem("Type = ", "AssetType.DIRECTORY")))));
        return name;
    }

    private static bool IsLocal(string source) => source.StartsWith("./", StringComparison.Ordinal) || source.StartsWith("../", StringComparison.Ordinal);

    private static void Collect(Configuration configuration, List<string> folders)
    {
        foreach (var source in configuration.Items.Where(item => item.Kind == ItemKind.Module).Select(item => (item.Body["source"] as Template)?.Plain).OfType<string>().Where(IsLocal))
        {
            var folder = Path.GetFullPath(Path.Combine(configuration.Folder, source));
            if (folders.Contains(folder) || !Directory.Exists(folder)) continue;
            folders.Add(folder);
            Collect(ConfigurationReader.Read(folder), folders);
        }
    }

    private static string Common(List<string> folders)
    {
        var common = folders[0].Split(Path.DirectorySeparatorChar);
        foreach (var folder in folders.Skip(1)) common = [.. common.Zip(folder.Split(Path.DirectorySeparatorChar)).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)];
        return string.Join(Path.DirectorySeparatorChar, common);
    }
}
