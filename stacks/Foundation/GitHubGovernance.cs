using Infra.Constructs.Estates;
using Infra.Constructs.GitHub;
using Infra.Contracts.Identities;
using Infra.Stacks.Aws;

namespace Infra.Stacks.Foundation;

/// <summary>Who may change this estate on GitHub, and what its workflows have to know. GitHub has no storage: its state is stored in AWS.</summary>
public sealed class GitHubGovernance : GitHubStack
{
    /// <summary>Creates <c>github-governance</c>.</summary>
    public GitHubGovernance(Estate estate, GitHubRepository repository, AzureFoundation azure)
        : base(estate, "governance", repository, AwsSettings.Account.State)
    {
        var governed = new GovernedRepository(this, "Repository", AcmeGovernance.OnGitHub);
        foreach (var identity in azure.Pipelines.Identities) governed.Set(AzureLogin.VariableOf(identity.Identity), identity.ClientId);
    }
}
