using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>Selects the runner of a job: one that has all of these labels.</summary>
/// <param name="Labels">At least one.</param>
/// <remarks>https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idruns-on</remarks>
public sealed record RunnerLabels(params IReadOnlyList<string> Labels) : IYamlValue
{
    object IYamlValue.Yaml => Labels is [var only] ? only : Labels;
}
