using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Perimeters;

/// <summary>Every repository that a trust names, on any cloud, is one that the estate names; by its path or by its number.</summary>
internal sealed partial class ForeignRepositoryCheck : Check
{
    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } =
        ["aws_iam_role", "aws_iam_policy", "aws_kms_key", "data.aws_iam_policy_document", "google_*", "azurerm_federated_identity_credential", "azuread_application_*federated*", "aws_codebuild_*", "aws_codepipeline", "aws_amplify_app", "aws_apprunner_service", "azurerm_*", "gitlab_*", "github_repository", "kubernetes_*"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from value in resource.Root.Strings
        let text = value.Json!.ToString()
        where text.Length > 4
        from seen in Paths(text).Select(path => (Name: path, IsOwn: HasPath(path, estate.Perimeter)))
            .Concat(Numbers(text).Select(number => (Name: $"number {number}", IsOwn: HasNumber(number, estate.Perimeter)))).Distinct()
        where seen.IsOwn is not true && !(seen.IsOwn is null && Address().IsMatch(text))
        select new Observation(resource, value.Path, $"trusting the repository {seen.Name}, which the estate does not name", Undecided: seen.IsOwn is null);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from stack in estate.Stacks.Take(1)
        from argument in (IEnumerable<(string Type, string Argument, string Value)>)
        [
            ("aws_iam_role", "assume_role_policy", "{\"token.actions.githubusercontent.com:sub\":\"repo:other/fork:ref:refs/heads/main\"}"),
            ("aws_iam_role", "assume_role_policy", "{\"gitlab.com:sub\":\"project_path:other/fork:ref_type:branch:ref:main\"}"),
            ("google_service_account_iam_member", "member", "principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/subject/repo:other/fork:environment:prod"),
            ("google_service_account_iam_member", "member", "principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/attribute.repository/other/fork"),
            ("google_iam_workload_identity_pool_provider", "attribute_condition", "assertion.repository == 'other/fork'"),
            ("google_iam_workload_identity_pool_provider", "attribute_condition", "assertion.repository_id == '666'"),
            ("azurerm_federated_identity_credential", "subject", "repo:other@1/fork@2:environment:prod"),
            ("azurerm_kubernetes_flux_configuration", "url", "https://github.com/other/fork"), ("aws_codebuild_project", "location", "git@github.com:other/fork.git"),
        ]
        let address = $"{argument.Type}.{Mutant.Nonsense}"
        let added = new PolicyResource(stack.Entry, stack.Source, argument.Type, Mutant.Nonsense, address, stack.Entry.Name, new() { [argument.Argument] = argument.Value })
        select new Mutant($"{address} {argument.Value}", [], [added]);

    private static IEnumerable<string> Paths(string text) =>
    [
        .. GitHub().Matches(text).Select(match => $"{match.Groups[1].Value}/{match.Groups[2].Value}"),
        .. from match in Address().Matches(text)
           select $"{match.Groups[1].Value}/{match.Groups[2].Value}",
        .. GitLab().Matches(text).Concat(Attribute().Matches(text)).Select(match => match.Groups[1].Value),
    ];

    private static IEnumerable<string> Numbers(string text) =>
        Claim().Matches(text).SelectMany(match => Digits().Matches(match.Value)).Select(match => match.Value);

    private static bool? HasPath(string path, Perimeter known) => known.Members.Repositories is not { Count: > 0 } own ? null
        : own.Any(repository => repository.EndsWith($"/{path}", StringComparison.OrdinalIgnoreCase));

    private static bool? HasNumber(string number, Perimeter known) =>
        known.Members.RepositoryIds is { Count: > 0 } own ? own.Contains(number) : null;

    [GeneratedRegex(@"\brepo:([\w.*-]+)(?:@\d+)?/([\w.*-]+)(?:@\d+)?(?=[:""']|$)")]
    private static partial Regex GitHub();

    [GeneratedRegex(@"^(?:git::)?(?:https://|ssh://|git@)(?:[^/@\s]*@)?(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)[/:]([\w.-]+)/([\w.-]+?)(?:\.git)?/?$")]
    private static partial Regex Address();

    [GeneratedRegex(@"\bproject_path:([\w./*-]+?)(?=:ref|[:""']|$)")]
    private static partial Regex GitLab();

    [GeneratedRegex(@"(?:attribute\.(?:repository|project_path)/|(?:repository|project_path)['""\]]*\s*==\s*['""])([\w.-]+(?:/[\w.-]+)+)")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"(?:repository_id|repository_owner_id|project_id|namespace_id)\s*(?:==\s*['""]\d+['""]|in\s*\[[^\]]*\])")]
    private static partial Regex Claim();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
