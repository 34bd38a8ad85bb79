using Infra.Contracts.Files;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Synthesis;

/// <summary>
/// The folder that synth writes to until it has succeeded. Publishing replaces files atomically, one by one, the manifest last. What Terraform keeps
/// next to a stack (<c>.terraform</c>, the lock file, saved plans) stays.
/// </summary>
internal sealed class StagingFolder : IDisposable
{
    private readonly string _target;

    public StagingFolder(string target)
    {
        _target = System.IO.Path.GetFullPath(target);
        // Next to the target, so that files move within one file system.
        var parent = Directory.CreateDirectory(System.IO.Path.GetDirectoryName(_target)!);
        Path = Directory.CreateDirectory(System.IO.Path.Combine(parent.FullName, $".{System.IO.Path.GetFileName(_target)}.{System.Environment.ProcessId}.tmp")).FullName;
    }

    public string Path { get; }

    public void Write(string name, string text) => AtomicFile.Write(System.IO.Path.Combine(Path, name), text);

    public void Copy(string file, string name)
    {
        var target = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }

    public void Publish()
    {
        var files = Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file))
            .OrderBy(file => file == "manifest.json")
            .ThenBy(file => file, StringComparer.Ordinal);
        foreach (var file in files) AtomicFile.Write(System.IO.Path.Combine(_target, file), File.ReadAllBytes(System.IO.Path.Combine(Path, file)));
        Forget(SynthOutput.RepositoryFolder);
        foreach (var stack in Directory.CreateDirectory(System.IO.Path.Combine(Path, "stacks")).EnumerateDirectories().Select(folder => folder.Name)) Forget(System.IO.Path.Combine("stacks", stack, "assets"));
    }

    /// <summary>Deletes files of an earlier synth from a folder that only synth writes to.</summary>
    private void Forget(string folder)
    {
        var target = System.IO.Path.Combine(_target, folder);
        if (!Directory.Exists(target)) return;
        foreach (var file in Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories))
            if (!File.Exists(System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(_target, file)))) File.Delete(file);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
