using Infra.Contracts.Identities;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Forges;

/// <summary>
/// Hard environments require approval: GitHub's environment of that name has reviewers, or the one in which its
/// pipelines ask for approval, because a run that waits in an environment holds its concurrency group.
/// </summary>
internal sealed class ApprovalCheck : Check
{
    private const string Environment = "github_repository_environment";
    private const string Name = "environment";
    private const string Reviewers = "reviewers";

    public override IReadOnlyList<string> Types { get; } = [Environment];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var name = resource[Name];
        if (!resource[Reviewers].IsAbsent || (name.Text is { } asked && Beside(estate, PipelineIdentity.ApprovalOf(asked)).Any())) yield break;
        if (name.IsUnresolved || estate.File is null) yield return new(resource, Reviewers, "not set, and the jobs that use it are unknown", Undecided: true);
        else if (MustAsk(name.Text, estate.File)) yield return Observation.Violation(resource[Reviewers]);
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from environment in Subjects(estate)
        where !environment[Reviewers].IsAbsent && estate.File is { } file && MustAsk(environment[Name].Text, file)
        select Mutant.Set(environment, Reviewers, null);

    private static IEnumerable<PolicyResource> Beside(PolicyEstate estate, string name) =>
        estate.OfType(Environment).Where(other => other.Remains && other[Name].Is(name));

    private static bool MustAsk(string? name, EstateFile estate) =>
        estate.Environments.Any(entry => entry.Gates == GateMode.Hard && (entry.Name == name || PipelineIdentity.ApprovalOf(entry.Name) == name));
}
