using Infra.Contracts.Problems;

namespace Infra.Cli.Bindings;

/// <summary>A copy of an npm package with only the selected submodules, and the same public name and version.</summary>
internal static class TrimmedPackage
{
    /// <summary>Returns the submodules of <paramref name="package"/> to keep: those listed, and the provider's own.</summary>
    /// <exception cref="InfraException">INFRA0102: a name is unknown. INFRA0103: a kept type references one that is not.</exception>
    public static IReadOnlyList<JsiiSubmodule> Choose(BindingPackage package, JsiiAssembly assembly)
    {
        var byName = assembly.Submodules.ToDictionary(submodule => submodule.TerraformName);
        var unknown = package.Kept.Where(name => !byName.ContainsKey(name)).ToList();
        if (unknown.Count > 0) throw new InfraException(ExitCode.Usage, [.. unknown.Select(name => Unknown(package, name, byName.Keys))]);

        IReadOnlyList<JsiiSubmodule> chosen = [.. assembly.Submodules.Where(submodule => submodule.IsProvider), .. package.Kept.Select(name => byName[name])];
        var missing = assembly.MissingFrom(chosen);
        return missing.Count == 0 ? chosen : throw new InfraException(ExitCode.Usage, [.. missing.Select(submodule => LeftOut(package, submodule))]);
    }

    /// <summary>Writes the trimmed copy to the empty folder <paramref name="target"/>.</summary>
    public static void Write(string source, string target, JsiiAssembly assembly, IReadOnlyList<JsiiSubmodule> chosen)
    {
        Directory.CreateDirectory(Path.Combine(target, "lib"));
        assembly.Write(Path.Combine(target, ".jsii"), chosen);
        foreach (var file in new[] { "package.json", "LICENSE", "README.md" }) File.Copy(Path.Combine(source, file), Path.Combine(target, file));
        foreach (var submodule in chosen) CopyFolder(Path.Combine(source, "lib", submodule.Folder), Path.Combine(target, "lib", submodule.Folder));

        // Submodules are loaded on first use, so that a stack does not load the resources of other clouds.
        var exports = chosen.Select(submodule =>
            $"Object.defineProperty(exports, \"{submodule.Name}\", {{ enumerable: true, get: () => require(\"./{submodule.Folder}\") }});\n");
        File.WriteAllText(Path.Combine(target, "lib", "index.js"), $"\"use strict\";\n{string.Concat(exports)}");
    }

    private static void CopyFolder(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source)) File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        // A resource with very many blocks keeps them in a subfolder.
        foreach (var folder in Directory.EnumerateDirectories(source)) CopyFolder(folder, Path.Combine(target, Path.GetFileName(folder)));
    }

    private static Problem Unknown(BindingPackage package, string name, IEnumerable<string> known) => new(
        "INFRA0102", "package.json",
        $"\"bindings\" names \"{name}\", which {package.NpmName} {package.Version} does not have.",
        Spelling.Hint(name, known));

    private static Problem LeftOut(BindingPackage package, JsiiSubmodule submodule) => new(
        "INFRA0103", "package.json",
        $"A kept resource of {package.NpmName} refers to \"{submodule.TerraformName}\", which is left out.",
        $"Add \"{submodule.TerraformName}\" to \"bindings\" → \"{package.NpmName}\".");
}
