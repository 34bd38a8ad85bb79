namespace Infra.Pipelines.Yaml;

/// <summary>A key that does not follow from the property's name.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class YamlKeyAttribute(string key) : Attribute
{
    /// <summary>The key as it is written.</summary>
    public string Key { get; } = key;
}
