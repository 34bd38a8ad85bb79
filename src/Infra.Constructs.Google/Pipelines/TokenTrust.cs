using Infra.Contracts.Identities;

namespace Infra.Constructs.Google.Pipelines;

/// <summary>Which tokens of a forge a provider takes, and what it reads in them.</summary>
/// <param name="Forge"><c>github</c> or <c>gitlab</c>.</param>
/// <param name="Issuer">Who signed them.</param>
/// <param name="Mapping">Google's attributes, each from an expression over the token.</param>
/// <param name="Condition">What a token must fulfill to be taken at all.</param>
/// <remarks>https://cloud.google.com/iam/docs/workload-identity-federation#conditions</remarks>
internal sealed record TokenTrust(string Forge, string Issuer, IReadOnlyDictionary<string, string> Mapping, string Condition)
{
    /// <summary>The trust in repositories of one forge, known by their numbers: a name can be given up and taken by somebody else.</summary>
    public static TokenTrust Of(IReadOnlyList<SourceRepository> repositories) => repositories[0] switch
    {
        GitHubRepository gitHub => new(
            gitHub.Forge, gitHub.TokenIssuer, GitHubMapping,
            Both("repository_id", repositories.Cast<GitHubRepository>().Select(one => one.Id!.Value),
                "repository_owner_id", repositories.Cast<GitHubRepository>().Select(one => one.OwnerId!.Value))),
        GitLabProject gitLab => new(
            gitLab.Forge, gitLab.TokenIssuer, GitLabMapping,
            Both("project_id", repositories.Cast<GitLabProject>().Select(one => one.Id),
                "namespace_id", repositories.Cast<GitLabProject>().Select(one => one.NamespaceId))),
        var other => throw new ArgumentOutOfRangeException(nameof(repositories), other, "No such forge."),
    };

    private static Dictionary<string, string> GitHubMapping => new()
    {
        ["google.subject"] = "assertion.sub",
        ["attribute.repository_id"] = "assertion.repository_id",
        ["attribute.actor"] = "assertion.actor",
    };

    // In front: no branch, however it is called, makes a subject that begins so.
    private static Dictionary<string, string> GitLabMapping => new()
    {
        ["google.subject"] = "has(assertion.environment) ? 'environment:' + assertion.environment + ':' + assertion.sub : assertion.sub",
        ["attribute.project_id"] = "assertion.project_id",
        ["attribute.actor"] = "assertion.user_login",
    };

    private static string Both(string claim, IEnumerable<long> ids, string ownerClaim, IEnumerable<long> owners) =>
        $"{OneOf(claim, ids)} && {OneOf(ownerClaim, owners)}";

    private static string OneOf(string claim, IEnumerable<long> ids) => ids.Distinct().Order().Select(id => $"'{id}'").ToList() switch
    {
        [var only] => $"assertion.{claim} == {only}",
        var several => $"assertion.{claim} in [{string.Join(", ", several)}]",
    };
}
