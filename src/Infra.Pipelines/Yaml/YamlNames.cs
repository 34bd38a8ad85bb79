namespace Infra.Pipelines.Yaml;

/// <summary>How a platform writes the names of a document's properties.</summary>
public enum YamlNames
{
    /// <summary><c>timeout-minutes</c></summary>
    Kebab,

    /// <summary><c>workflow_dispatch</c></summary>
    Snake,

    /// <summary><c>apiVersion</c></summary>
    Camel,
}
