using Infra.Audit.Pipelines;

namespace Infra.Audit.Governance;

/// <summary>What a forge is set to, as its API tells.</summary>
/// <param name="Name">Such as <c>GitHub lynx/infra</c>.</param>
/// <param name="Secrets">The names of all secrets that pipelines can use, also of environments.</param>
public abstract record ForgeSettings(string Name, IReadOnlyList<string> Secrets)
{
    /// <summary>Whether changes of a branch are controlled.</summary>
    internal abstract IEnumerable<AuditEvidence> Control(BranchControl control, string branch);

    /// <summary>Whether environments are what is committed.</summary>
    internal abstract IEnumerable<AuditEvidence> Compare(CommittedGovernance committed);

    /// <summary>The names of the secrets that its pipelines use.</summary>
    internal abstract IEnumerable<string> UsedBy(CommittedPipelines pipelines);
}
