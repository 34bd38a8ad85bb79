using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;

namespace Infra.Cli.Changes;

/// <summary>An estate at one commit: what synth wrote, and the lock files beside the code.</summary>
/// <param name="Output">The output of synth.</param>
/// <param name="Locks">The lock files.</param>
internal sealed record EstateSnapshot(SynthOutput Output, CommittedLock Locks)
{
    /// <summary>Everything that a deployment of the stack is made of, as one text that is equal only where the bytes are.</summary>
    public string Of(SynthesizedStack stack) => $"{StackFiles.Digest(stack)} {Locks.DigestFor(stack)}";
}
