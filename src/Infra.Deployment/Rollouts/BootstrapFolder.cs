using System.Text.Json;
using Infra.Contracts.Files;

namespace Infra.Deployment.Rollouts;

/// <summary>
/// A copy of a foundation stack's folder, in which Terraform runs with a local backend at first. The output of synth never holds that
/// backend: a later deployment can't take it for the real one.
/// </summary>
internal sealed class BootstrapFolder(string path, string source, string localState)
{
    // Of several overrides the last in order of name counts, and a simulation has one too.
    private string Override => System.IO.Path.Combine(path, "state_override.tf.json");

    public string Path => path;

    /// <summary>Makes the folder hold what synth wrote, with the stack's own backend.</summary>
    public void UseOwnBackend()
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var name = System.IO.Path.GetRelativePath(source, file);
            if (!IsTerraforms(name)) AtomicFile.Write(System.IO.Path.Combine(path, name), File.ReadAllBytes(file));
        }

        File.Delete(Override);
    }

    /// <summary>The same, with a state in a local file.</summary>
    public void UseLocalBackend()
    {
        UseOwnBackend();
        AtomicFile.Write(Override, JsonSerializer.Serialize(new { terraform = new { backend = new { local = new { path = localState } } } }));
    }

    /// <summary>What Terraform keeps in a folder for itself.</summary>
    private static bool IsTerraforms(string name) => name.StartsWith(".terraform", StringComparison.Ordinal) || name.EndsWith(".tfplan", StringComparison.Ordinal);
}
