using Infra.Constructs.Aws.Policies;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Aws.Pipelines;

/// <summary>
/// Whose tokens a pipeline's role takes: one statement for each forge, with the exact audience and the exact subjects. A subject of GitHub
/// says pull request, branch or environment. One of GitLab says a branch only, so that plan and apply trust the default branch, each under
/// an audience of its own; merge requests get no token that any role takes, and are planned in simulated clouds.
/// </summary>
internal static class PipelineTrust
{
    public static IEnumerable<PolicyStatement> Of(PipelineIdentity identity, IEnumerable<OidcProvider> providers) =>
        from provider in providers
        let repositories = identity.Repositories.Where(repository => repository.TokenIssuer == provider.Issuer).ToList()
        where repositories.Count > 0
        select new PolicyStatement
        {
            // The issuer's host, as a statement may be called.
            Sid = StatementId.Of(new Uri(provider.Issuer).Host),
            Principal = PolicyPrincipal.Federated(provider.Arn),
            Actions = ["sts:AssumeRoleWithWebIdentity"],
            Conditions =
            [
                new("StringEquals", provider.Claim("aud"), AwsLogin.AudienceOf(identity, repositories[0])),
                new("StringEquals", provider.Claim("sub"), [.. repositories.SelectMany(identity.SubjectsOf)]),
            ],
        };
}
