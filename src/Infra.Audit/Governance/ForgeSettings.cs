using Infra.Audit.Pipelines;

namespace Infra.Audit.Governance;

/// <summary>The settings of a forge, as returned by its API.</summary>
/// <param name="Name">The name, such as <c>GitHub lynx/infra</c>.</param>
/// <param name="Secrets">The names of all secrets available to pipelines, including those of environments.</param>
public abstract record ForgeSettings(string Name, IReadOnlyList<string> Secrets)
{
    /// <summary>Checks that changes of a branch are controlled.</summary>
    internal abstract IEnumerable<AuditEvidence> Control(BranchControl control, string branch);

    /// <summary>Compares the environments with the committed ones.</summary>
    internal abstract IEnumerable<AuditEvidence> Compare(CommittedGovernance committed);

    /// <summary>Returns the names of the secrets that its pipelines use.</summary>
    internal abstract IEnumerable<string> UsedBy(CommittedPipelines pipelines);
}
