using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;
using Infra.Governance;
using Infra.Pipelines.Composition;
using Infra.Pipelines.GitHub;
using Infra.Pipelines.GitHub.Documents;
using Infra.Pipelines.GitLab;
using Infra.Pipelines.GitLab.Documents;
using Infra.Pipelines.Model;

namespace Infra.Pipelines;

/// <summary>The delivery of an estate: its pipelines on every forge that hosts it.</summary>
public sealed class Delivery(DeliveryOptions options) : IRepositoryFiles
{
    // dotnet tool restore reads it.
    private const string ToolManifest = "/.config/";

    /// <summary>The pipelines on one forge.</summary>
    public IReadOnlyList<Pipeline> Pipelines(SynthOutput output, SourceRepository forge)
    {
        var scope = new Scope(options, output, forge);
        IReadOnlyList<Pipeline> always =
        [
            PullRequestPipeline.Of(scope), DeployPipeline.Deploy(scope), .. scope.WithFoundation.Count > 0 ? [DeployPipeline.Foundation(scope)] : Array.Empty<Pipeline>(),
        ];
        // Without an active cloud, nothing is deployed that could drift, be destroyed, rolled back or locked.
        IReadOnlyList<Pipeline> all = !scope.DeploysAnything ? always :
            [.. always, DriftPipeline.Of(scope), StackPipeline.Destroy(scope), DeployPipeline.Rollback(scope), StackPipeline.Unlock(scope)];
        return [.. all.Select(pipeline => CommandSupply.Of(pipeline, options.Commands))];
    }

    /// <summary>The environments that a merge deploys.</summary>
    public IReadOnlyList<string> DeployedOnMerge(SynthOutput output) => options.EnvironmentsOnMerge(output.Estate.Environments);

    /// <summary>
    /// The paths that run with the permissions of a pipeline, from the root of the repository: every file of the root (the launcher, lock files, settings of
    /// NuGet and npm), the sources of the commands, pinned tools, policies, provider locks, the pipelines themselves, and the versions of environments with approval.
    /// </summary>
    private IEnumerable<string> ExecutedPaths(IEnumerable<string> rendered, SynthOutput output) =>
    [
        "/*", .. new[] { options.Commands.Folder, ToolManifest }.Distinct(), "/locks/", .. options.Gates.Contains(GateTool.Conftest) ? ["/policy/"] : Array.Empty<string>(),
        .. rendered.Where(path => path.Contains('/', StringComparison.Ordinal)).Select(path => $"/{path.Split('/')[0]}/"),
        .. output.Estate.Environments.Where(environment => options.AsksFor(environment.Name)).Select(environment => $"/{ReleaseFile.PathOf(environment.Name)}"),
    ];

    /// <inheritdoc/>
    /// <exception cref="InfraException">INFRA3009–3019: the options. INFRA3020–3056: an invalid pipeline, or one that the forge can't express.</exception>
    public IReadOnlyDictionary<string, string> Render(SynthOutput output)
    {
        DeliveryCheck.Require(options, output);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var repository in options.Repositories)
        {
            var pipelines = Pipelines(output, repository);
            if (repository is GitHubRepository)
            {
                var renderer = new WorkflowRenderer(options.GitHub, repository.DefaultBranch);
                files[DependabotFile.Path] = DependabotFile.Text;
                foreach (var pipeline in pipelines) files[WorkflowRenderer.PathOf(pipeline)] = WorkflowText.Of(renderer.Render(pipeline));
                files[GitHubRepository.CommandsPath] = WorkflowText.Of(new CommentWorkflow(options.GitHub, pipelines[0]).Workflow());
            }
            else
            {
                files[GitLabPipeline.Path] = new GitLabRenderer(options.GitLab).Render(pipelines).ToText();
            }
        }

        if (options.Gates.Contains(GateTool.Tflint))
            files[TflintFile.Name] = TflintFile.Render(output.Stacks.Select(stack => stack.Entry.Cloud).Distinct().Order(StringComparer.Ordinal));
        files[CodeOwners.FileName] = CodeOwners.Render(options.Governance[0], ExecutedPaths(files.Keys, output));
        return files;
    }
}
