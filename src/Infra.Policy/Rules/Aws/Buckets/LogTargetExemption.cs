using Infra.Policy.Model;

namespace Infra.Policy.Rules.Aws.Buckets;

/// <summary>A check of buckets, or of what configures them, that leaves the targets of access logs alone.</summary>
internal sealed class LogTargetExemption(Check check) : Check
{
    public override IReadOnlyList<string> Types => check.Types;

    public override IReadOnlyList<string> Companions => check.Companions;

    public override bool AppliesTo(PolicyResource resource) => check.AppliesTo(resource);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        LogTarget.Is(resource, estate) ? [] : check.Observe(resource, estate);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        check.Mutants(estate).Where(mutant => !mutant.Removed.Any(resource => LogTarget.Is(resource, estate)));
}
