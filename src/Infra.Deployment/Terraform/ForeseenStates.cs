using System.Text;
using System.Text.Json.Nodes;
using Infra.Contracts.Files;
using Infra.Contracts.Synthesized;
using Infra.Deployment.States;

namespace Infra.Deployment.Terraform;

/// <summary>
/// Lets a stack read what others plan to output in the place of their states, for as long as this lives. The outputs rest in files of nobody else's
/// meanwhile.
/// </summary>
internal sealed class ForeseenStates : IDisposable
{
    private const string RemoteState = "terraform_remote_state";

    private readonly string _folder;
    private readonly string _states = Directory.CreateTempSubdirectory("infra-planned-").FullName;

    /// <param name="folder">Where Terraform runs.</param>
    /// <param name="stack">The stack that reads.</param>
    /// <param name="outputs">The planned outputs, by the address of the state that they will be in.</param>
    public ForeseenStates(string folder, SynthesizedStack stack, IReadOnlyDictionary<string, PlannedOutputs> outputs)
    {
        _folder = folder;
        JsonObject sources = [];
        foreach (var (name, body) in stack.Json["data"]?[RemoteState] as JsonObject ?? [])
        {
            if (body?["config"] is not JsonObject config || (string?)body["backend"] is not { } type || !outputs.TryGetValue(StateAddress.Of(type, config), out var planned)) continue;
            var state = Path.Combine(_states, $"{name}.tfstate");
            PrivateFile.Write(state, Encoding.UTF8.GetBytes(planned.ToState()));
            sources[name] = new JsonObject { ["backend"] = "local", ["config"] = new JsonObject { ["path"] = state } };
        }

        AtomicFile.Write(FileIn(folder), new JsonObject { ["data"] = new JsonObject { [RemoteState] = sources } }.ToJsonString());
    }

    /// <summary>Removes what a plan that was killed has left: nothing else may ever read it.</summary>
    public static void Forget(string folder) => File.Delete(FileIn(folder));

    public void Dispose()
    {
        Forget(_folder);
        Directory.Delete(_states, recursive: true);
    }

    private static string FileIn(string folder) => Path.Combine(folder, "planned_override.tf.json");
}
