using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.GitHub.Documents;

namespace Infra.Pipelines.Applications;

/// <summary>
/// The pipelines of an application repository: every change is tested; what is merged is published, tagged with its commit, and proposed to
/// the estate. They are written to <c>applications/NAME</c>, laid out as the application repository has them, to be copied there.
/// </summary>
public sealed class ApplicationFiles(ApplicationOptions options) : IRepositoryFiles
{
    /// <inheritdoc/>
    /// <exception cref="InfraException">INFRA3120–3122: repositories, projects or environments that can't be.</exception>
    public IReadOnlyDictionary<string, string> Render(SynthOutput output)
    {
        var environments = output.Estate.Environments.Select(environment => environment.Name).ToList();
        var problems = new ApplicationCheck(options, environments).Find().ToList();
        if (problems.Count > 0) throw new InfraException(ExitCode.Failed, problems);

        var hotfix = options.HotfixEnvironment ?? environments[^1];
        return options.Repository switch
        {
            GitHubRepository repository => new GitHubApplication(options, repository, (GitHubRepository)options.Estate, environments[0], hotfix).Workflows()
                .ToDictionary(file => $"applications/{repository.Name}/{file.Path}", file => WorkflowText.Of(file.Workflow)),
            _ => throw new NotSupportedException($"{options.Repository.GetType().Name} has no pipelines of applications."),
        };
    }
}
