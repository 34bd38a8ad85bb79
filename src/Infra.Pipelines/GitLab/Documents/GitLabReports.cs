using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>Files that GitLab reads itself.</summary>
/// <param name="Dotenv">Lines <c>NAME=VALUE</c>, which become variables of the jobs that need this one.</param>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabReports(string Dotenv);
