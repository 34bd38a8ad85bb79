using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;

namespace Infra.Deployment.Clouds;

/// <summary>Where stacks are deployed: the folder that Terraform runs in, and how it reaches the clouds.</summary>
internal interface IClouds : IAsyncDisposable
{
    /// <summary>Environment variables for Terraform.</summary>
    IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>The folder for everything that can be recreated: providers, their lock files, bootstrap folders.</summary>
    string Home { get; }

    /// <summary>The reviewed lock files; null if the providers are not the clouds' own.</summary>
    CommittedLock? CommittedLocks { get; }

    /// <summary>The folder for a foundation's state until its storage exists. It is never cleaned up.</summary>
    string LocalStates { get; }

    /// <summary>Returns the folder in which Terraform runs for a stack, prepared for it.</summary>
    string FolderOf(SynthesizedStack stack);

    /// <summary>Returns the backend of a stack: Terraform's <c>backend</c>, by type.</summary>
    JsonObject BackendOf(SynthesizedStack stack);

    /// <summary>Whether the storage of a stack's state may exist; false if it is known not to.</summary>
    bool MayHaveStorage(SynthesizedStack stack);
}
