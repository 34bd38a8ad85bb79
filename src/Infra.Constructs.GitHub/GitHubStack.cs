using Infra.Constructs.Estates;
using Infra.Contracts.Identities;

namespace Infra.Constructs.GitHub;

/// <summary>A stack that configures a GitHub repository. Its provider reads the token from <c>GITHUB_TOKEN</c> only.</summary>
public abstract class GitHubStack : EstateStack
{
    /// <summary>Creates the foundation stack <c>github-PART</c>.</summary>
    /// <param name="estate">The estate that contains the stack.</param>
    /// <param name="part">The part of the infrastructure it contains, such as <c>governance</c>.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="state">Where to store the state: in a cloud, since GitHub has no storage for it.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1103: the estate already has a stack with this name.</exception>
    protected GitHubStack(Estate estate, string part, GitHubRepository repository, StateBackend state) : base(estate, "github", null, part, state)
    {
        Repository = repository;
        estate.Belongs(RepositoryPerimeter.Of([repository]));
        _ = new GithubProvider(this, "github", new GithubProviderConfig { Owner = repository.Owner });
    }

    /// <summary>The repository.</summary>
    public GitHubRepository Repository { get; }
}
