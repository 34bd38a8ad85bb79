using Infra.Workspace;

namespace Infra.Deployment.Clouds;

/// <summary>Where an estate is deployed.</summary>
/// <param name="Repository">The repository of the estate.</param>
/// <param name="Clouds">The clouds that hold its stacks.</param>
internal sealed record DeploymentTarget(Repository Repository, IClouds Clouds)
{
    /// <summary>The clouds that the credentials of the environment open.</summary>
    public static DeploymentTarget Real(Repository repository) => new(repository, new RealClouds(repository.Root, repository.Home));
}
