using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.Kargo.Documents;

/// <summary>A verification, as Argo Rollouts runs it for Kargo.</summary>
/// <remarks>https://argo-rollouts.readthedocs.io/en/stable/analysis/web/</remarks>
[YamlDocument(YamlNames.Camel)]
internal sealed record AnalysisTemplateSpec(IReadOnlyList<AnalysisMetric> Metrics)
{
    /// <summary>The version of the resource.</summary>
    public const string ApiVersion = "argoproj.io/v1alpha1";
}

/// <summary>One measurement, repeated.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record AnalysisMetric(
    string Name, string Interval, int Count, int FailureLimit, int ConsecutiveErrorLimit, string SuccessCondition, AnalysisProvider Provider);

/// <summary>How it is measured.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record AnalysisProvider(WebMeasurement Web);

/// <summary>A value of a JSON response.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record WebMeasurement(string Url, int TimeoutSeconds, string JsonPath);
