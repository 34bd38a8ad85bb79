using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.Kargo.Documents;

/// <summary>A resource of Kubernetes.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record Resource(string ApiVersion, string Kind, ResourceMetadata Metadata)
{
    /// <summary>The version of Kargo's resources.</summary>
    public const string Kargo = "kargo.akuity.io/v1alpha1";

    /// <summary>The desired state.</summary>
    public object? Spec { get; init; }

    /// <summary>Of a secret: its kind.</summary>
    public string? Type { get; init; }

    /// <summary>Of a secret: its values by name.</summary>
    public OrderedDictionary<string, string>? StringData { get; init; }
}

/// <summary>Where a resource is.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record ResourceMetadata(string Name, string? Namespace = null)
{
    public OrderedDictionary<string, string>? Labels { get; init; }
}

/// <summary>Another resource of the same project.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record ResourceName(string Name);

/// <summary>A name and what it stands for: a variable, an argument, a header.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record NamedValue(string Name, string? Value = null);
