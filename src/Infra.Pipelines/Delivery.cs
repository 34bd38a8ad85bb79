using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
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
    /// <summary>The pipelines on one forge.</summary>
    public IReadOnlyList<Pipeline> Pipelines(SynthOutput output, SourceRepository forge)
    {
        var scope = new Scope(options, output, forge);
        IReadOnlyList<Pipeline> always = [PullRequestPipeline.Of(scope), DeployPipeline.Deploy(scope)];
        // Where no cloud is active, nothing stands that could drift, be destroyed, rolled back or locked.
        return !scope.DeploysAnything ? always :
            [.. always, DriftPipeline.Of(scope), StackPipeline.Destroy(scope), DeployPipeline.Rollback(scope), StackPipeline.Unlock(scope)];
    }

    /// <inheritdoc/>
    /// <exception cref="InfraException">INFRA3010–3015: the options. INFRA3020–3056: a pipeline, or what a forge can't express.</exception>
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
                foreach (var pipeline in pipelines) files[WorkflowRenderer.PathOf(pipeline)] = WorkflowText.Of(renderer.Render(pipeline));
            }
            else
            {
                files[GitLabPipeline.Path] = new GitLabRenderer(options.GitLab).Render(pipelines).ToText();
            }
        }

        return files;
    }
}
