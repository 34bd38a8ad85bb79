using Infra.Contracts.Identities;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.Composition;

/// <summary>
/// Stacks that a change removes. They are unknown at render time: their names come from the changes, and their states are read with the identity of
/// their environment; the state of a foundation with the identity that planned it.
/// </summary>
internal sealed class RemovedStacks(Scope scope)
{
    private readonly IReadOnlyList<string> _environments =
        [.. scope.Environments.Select(environment => environment.Name).Where(environment => scope.Shown(environment).Any(scope.HasIdentity))];

    /// <summary>One selection for each environment whose states a pull request may read.</summary>
    public IReadOnlyList<Selection> Selections => [.. _environments.Select(environment => new Selection($"removed-{environment}", SharedJobs.SynthName, []))];

    /// <summary>The bash function that chooses the removed stacks of an environment.</summary>
    public IReadOnlyList<string> Function => _environments.Count == 0 ? [] :
    [
        $$"""
        removed() {
          jq -c --arg environment "$1" --arg last {{scope.Environments[^1].Name}} --argjson clouds '{{Scripts.Json(scope.ActiveCloudNames)}}' \
            '[(.held // [])[] | select((.environment // .plannedAs // $last) == $environment and (.cloud | IN($clouds[]))) | .stack]' changes/changed.json > "selection/removed-$1.json"
        }
        """,
    ];

    /// <summary>The calls of that function.</summary>
    public IEnumerable<string> Choices => _environments.Select(environment => $"removed {environment}");

    /// <summary>The jobs that read the states.</summary>
    public IEnumerable<Job> Jobs() => _environments.Zip(Selections).Select(one => new Job
    {
        Name = one.Second.Name,
        Title = $"Removed stacks of {one.First}",
        TimeoutMinutes = 20,
        Tools = [Tool.Dotnet, Tool.Terraform],
        Needs = [SharedJobs.SynthName],
        WorksOn = one.Second,
        Login = scope.LoginOf(one.First, PipelineAccess.Plan, [.. scope.Shown(one.First).Where(scope.IsActive).Select(stack => stack.Name)]),
        InputArtifacts = [Artifacts.Changes],
        Steps = [new JobStep.Script("Read their states", ProposalScripts.Removed)],
        OutputArtifacts = [Artifacts.Summaries(one.Second.Name)],
    });
}
