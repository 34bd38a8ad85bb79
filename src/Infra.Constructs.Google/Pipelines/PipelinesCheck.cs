using Infra.Contracts.Identities;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Google.Pipelines;

/// <summary>What Google can't federate.</summary>
internal sealed class PipelinesCheck(string path, IReadOnlyList<SourceRepository> repositories, IReadOnlyList<PipelineIdentity> identities)
{
    // https://cloud.google.com/iam/docs/workload-identity-federation#mapping
    private const int LongestSubject = 127;

    public IEnumerable<Problem> Problems() =>
    [
        .. identities.SelectMany(identity => IdentityCheck.Of(path, identity)), .. CheckSubjects(), .. CheckIds(), .. CheckIssuers(),
    ];

    private IEnumerable<Problem> CheckSubjects() =>
        from identity in identities
        from repository in repositories
        from subject in GoogleLogin.SubjectsOf(identity, repository)
        where subject.Length > LongestSubject
        select new Problem("INFRA1450", path,
            $"Subject \"{subject}\" has {subject.Length} characters; google.subject allows at most {LongestSubject}.",
            "Shorten the name of the repository, its owner or the environment.");

    private IEnumerable<Problem> CheckIds() =>
        from repository in repositories.OfType<GitHubRepository>()
        where repository.Id is null || repository.OwnerId is null
        select new Problem("INFRA1451", path,
            $"Repository {repository.FullName} has no numeric ids; Google accepts tokens of repositories and owners by numeric id only.",
            $"Set GitHubRepository.Id and OwnerId: gh api repos/{repository.FullName} --jq '.id, .owner.id'.");

    private IEnumerable<Problem> CheckIssuers() =>
        from forge in repositories.GroupBy(repository => repository.Forge)
        let issuers = forge.Select(repository => repository.TokenIssuer).Distinct().ToList()
        where issuers.Count > 1
        select new Problem("INFRA1452", path,
            $"Provider \"{forge.Key}\" would accept tokens of {string.Join(" and ", issuers)}; it accepts one issuer only.",
            "Keep the repositories on one host.");
}
