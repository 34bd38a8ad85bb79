using System.Text.Json;
using Infra.Contracts.Files;

namespace Infra.Deployment.Rollouts;

/// <summary>
/// A copy of a foundation stack's folder, in which Terraform initially uses a local backend. The synth output never contains that backend,
/// so a later deployment cannot take it for the real one.
/// </summary>
internal sealed class BootstrapFolder(string path, string source, string localState)
{
    // The last override by name wins, and a simulation has one too.
    private string Override => System.IO.Path.Combine(path, "state_override.tf.json");

    public string Path => path;

    /// <summary>Prepares the folder with the synth output and the stack's own backend.</summary>
    public void UseOwnBackend()
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var name = System.IO.Path.GetRelativePath(source, file);
            if (!IsTerraforms(name)) AtomicFile.Write(System.IO.Path.Combine(path, name), File.ReadAllBytes(file));
        }

        File.Delete(Override);
    }

    /// <summary>Prepares the folder with the synth output and a state in a local file.</summary>
    public void UseLocalBackend()
    {
        UseOwnBackend();
        AtomicFile.Write(Override, JsonSerializer.Serialize(new { terraform = new { backend = new { local = new { path = localState } } } }));
    }

    /// <summary>Whether the file is one of Terraform's working files.</summary>
    private static bool IsTerraforms(string name) => name.StartsWith(".terraform", StringComparison.Ordinal) || name.EndsWith(".tfplan", StringComparison.Ordinal);
}
