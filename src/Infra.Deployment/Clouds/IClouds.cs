using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;

namespace Infra.Deployment.Clouds;

/// <summary>Where stacks are deployed: decides the folder that Terraform runs in, and what it has to know to reach the clouds.</summary>
internal interface IClouds : IAsyncDisposable
{
    /// <summary>Set in the environment of Terraform.</summary>
    IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Where everything is kept that can be made again: providers, their lock files, folders of a bootstrap.</summary>
    string Home { get; }

    /// <summary>The lock files that were reviewed; null where the providers are not those of the clouds.</summary>
    CommittedLock? CommittedLocks { get; }

    /// <summary>Where the state of a foundation is stored until its storage exists; nobody cleans up there.</summary>
    string LocalStates { get; }

    /// <summary>Whether states rest elsewhere than the stacks say, in a folder of this machine.</summary>
    bool MovesStates { get; }

    /// <summary>The folder in which Terraform runs for a stack, ready for it.</summary>
    string FolderOf(SynthesizedStack stack);

    /// <summary>Where the state of a stack rests: Terraform's <c>backend</c>, by type.</summary>
    JsonObject BackendOf(SynthesizedStack stack);

    /// <summary>Whether the storage of a stack's state may exist; false where it is known not to.</summary>
    bool MayHaveStorage(SynthesizedStack stack);
}
