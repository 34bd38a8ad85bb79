using Infra.Workspace;

namespace Infra.Deployment.Clouds;

/// <summary>Where an estate is deployed.</summary>
/// <param name="Repository">The repository of the estate.</param>
/// <param name="Clouds">The clouds of its stacks.</param>
internal sealed record DeploymentTarget(Repository Repository, IClouds Clouds)
{
    /// <summary>Returns the clouds that the environment's credentials give access to.</summary>
    public static DeploymentTarget Real(Repository repository) => new(repository, new RealClouds(repository.Root, repository.Home));
}
