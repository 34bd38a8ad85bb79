using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;

namespace Infra.Cli.Changes;

/// <summary>An estate at one commit: the synth output and the committed lock files.</summary>
/// <param name="Output">The synth output.</param>
/// <param name="Locks">The lock files.</param>
internal sealed record EstateSnapshot(SynthOutput Output, CommittedLock Locks)
{
    /// <summary>Returns a text that is equal for two snapshots of a stack only if all deployed files are.</summary>
    public string Of(SynthesizedStack stack) => $"{StackFiles.Digest(stack)} {Locks.DigestFor(stack)}";
}
