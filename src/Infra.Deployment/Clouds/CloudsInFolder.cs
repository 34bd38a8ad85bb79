using System.Text.Json.Nodes;
using Infra.Contracts.Files;
using Infra.Contracts.Synthesized;
using Infra.Simulator;

namespace Infra.Deployment.Clouds;

/// <summary>Simulated clouds, stored in a folder.</summary>
/// <param name="simulated">The clouds.</param>
/// <param name="folder">Their folder.</param>
/// <param name="allowDestroy">Whether <c>prevent_destroy</c> is ignored.</param>
internal sealed class CloudsInFolder(SimulatedClouds simulated, string folder, bool allowDestroy = false) : IClouds
{
    public SimulatedClouds Simulated => simulated;

    public IReadOnlyDictionary<string, string> Environment => simulated.Environment;

    public string Home => folder;

    public CommittedLock? CommittedLocks => null;

    public string LocalStates => folder;

    /// <summary>Starts the clouds stored in a folder.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA4003: another process uses the folder.</exception>
    public static async Task<CloudsInFolder> StartAsync(string folder) => new(await SimulatedClouds.StartAsync(folder), Path.GetFullPath(folder));

    /// <summary>Copies the clouds and their resources to another folder, which the caller must delete.</summary>
    public async Task<CloudsInFolder> CopyAsync(string to)
    {
        foreach (var part in (string[])["clouds", "states"])
            foreach (var file in Directory.Exists(Path.Combine(folder, part)) ? Directory.EnumerateFiles(Path.Combine(folder, part), "*", SearchOption.AllDirectories) : [])
                AtomicFile.Write(Path.Combine(to, Path.GetRelativePath(folder, file)), File.ReadAllBytes(file));
        return await StartAsync(to);
    }

    /// <summary>Returns the same clouds without protection from destruction.</summary>
    public CloudsInFolder Unprotected() => new(simulated, folder, allowDestroy: true);

    public string FolderOf(SynthesizedStack stack) => simulated.Prepare(stack.Directory, allowDestroy);

    /// <summary>The first state written creates its storage, so that a bootstrap starts as in a new account.</summary>
    public bool MayHaveStorage(SynthesizedStack stack) => File.Exists((string)BackendOf(stack)["local"]!["path"]!);

    public JsonObject BackendOf(SynthesizedStack stack) =>
        JsonNode.Parse(File.ReadAllBytes(Path.Combine(FolderOf(stack), "simulation_override.tf.json")))!["terraform"]!["backend"]!.AsObject();

    public ValueTask DisposeAsync() => simulated.DisposeAsync();
}
