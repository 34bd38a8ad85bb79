using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Pipelines.Applications;

/// <summary>
/// The pipelines of an application repository: every change is tested; a merge publishes it, tagged with its commit, and proposes it to
/// the estate. They are written to <c>applications/FORGE/NAME</c> in the layout of the application repository; copy them there.
/// </summary>
public sealed class ApplicationFiles(ApplicationOptions options) : IRepositoryFiles
{
    /// <inheritdoc/>
    /// <exception cref="InfraException">INFRA3120–3123: invalid repositories, projects or environments.</exception>
    public IReadOnlyDictionary<string, string> Render(SynthOutput output)
    {
        var environments = output.Estate.Environments.Select(environment => environment.Name).ToList();
        var problems = new ApplicationCheck(options, environments).Find().ToList();
        if (problems.Count > 0) throw new InfraException(ExitCode.Failed, problems);

        var hotfix = options.HotfixEnvironment ?? environments[^1];
        var (name, files) = options.Repository switch
        {
            GitHubRepository repository => (repository.Name, new GitHubApplication(options, repository, (GitHubRepository)options.Estate, environments[0], hotfix).Files()),
            GitLabProject project => (project.Path.Split('/')[^1], new GitLabApplication(options, project, (GitLabProject)options.Estate, environments[0], hotfix).Files()),
            _ => throw new NotSupportedException($"{options.Repository.GetType().Name} has no pipelines of applications."),
        };
        return files.ToDictionary(file => $"applications/{options.Repository.Forge}/{name}/{file.Key}", file => file.Value);
    }
}
