using Infra.Constructs.Estates;
using Infra.Contracts.Identities;

namespace Infra.Constructs.GitHub;

/// <summary>A stack that sets up a repository on GitHub. Its provider takes the token from <c>GITHUB_TOKEN</c>, and from nowhere else.</summary>
public abstract class GitHubStack : EstateStack
{
    /// <summary>Creates the stack <c>github-PART</c>, which serves all environments.</summary>
    /// <param name="estate">The estate it belongs to.</param>
    /// <param name="part">What it holds, such as <c>governance</c>.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="state">Where its state is stored: GitHub has no storage, so it is a cloud's.</param>
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
