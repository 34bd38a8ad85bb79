using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;
using Infra.Deployment.States;

namespace Infra.Deployment.Clouds;

/// <summary>The clouds that the environment's credentials give access to.</summary>
/// <param name="root">The root of the repository.</param>
/// <param name="home">The repository's folder for everything that can be recreated.</param>
internal sealed class RealClouds(string root, string home) : IClouds
{
    public IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>();

    public string Home => home;

    public CommittedLock? CommittedLocks { get; } = new(Path.Combine(root, CommittedLock.FolderName));

    public string LocalStates => root;

    public string FolderOf(SynthesizedStack stack) => stack.Directory;

    public JsonObject BackendOf(SynthesizedStack stack) => StateAddress.BackendsOf(stack);

    public bool MayHaveStorage(SynthesizedStack stack) => true;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
