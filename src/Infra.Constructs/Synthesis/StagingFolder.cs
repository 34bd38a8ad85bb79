using Infra.Contracts.Files;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Synthesis;

/// <summary>
/// Where synth writes before it is known to succeed. Publishing replaces files one by one, each whole, and the manifest last;
/// what Terraform keeps beside a stack (<c>.terraform</c>, lock file, saved plans) stays.
/// </summary>
internal sealed class StagingFolder : IDisposable
{
    private readonly string _target;

    public StagingFolder(string target)
    {
        _target = System.IO.Path.GetFullPath(target);
        // Beside the target, so that a file moves within one file system.
        var parent = Directory.CreateDirectory(System.IO.Path.GetDirectoryName(_target)!);
        Path = Directory.CreateDirectory(System.IO.Path.Combine(parent.FullName, $".{System.IO.Path.GetFileName(_target)}.{System.Environment.ProcessId}.tmp")).FullName;
    }

    public string Path { get; }

    public void Write(string name, string text) => AtomicFile.Write(System.IO.Path.Combine(Path, name), text);

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

    /// <summary>Deletes what a folder still has from an earlier synth. Nothing but synth writes to it.</summary>
    private void Forget(string folder)
    {
        var target = System.IO.Path.Combine(_target, folder);
        if (!Directory.Exists(target)) return;
        foreach (var file in Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories))
            if (!File.Exists(System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(_target, file)))) File.Delete(file);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
