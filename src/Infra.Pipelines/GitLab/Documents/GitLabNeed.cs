using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>A job that another one waits for.</summary>
/// <param name="Job">Its name.</param>
/// <param name="Optional">Whether a pipeline may lack it. Without this, GitLab rejects such a pipeline.</param>
/// <remarks>https://docs.gitlab.com/ci/yaml/#needsoptional</remarks>
public sealed record GitLabNeed(string Job, bool Optional = false) : IYamlValue
{
    /// <inheritdoc/>
    public object Yaml => Optional ? new OrderedDictionary<string, object> { ["job"] = Job, ["optional"] = true } : Job;
}
