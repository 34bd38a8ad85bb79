namespace Infra.Pipelines.Yaml;

/// <summary>
/// A record that is one mapping of a document: a key for each property that is not null, in the order in which they are declared, the
/// properties of a base record first.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = true)]
public sealed class YamlDocumentAttribute(YamlNames names) : Attribute
{
    /// <summary>The naming of its keys and enumerations.</summary>
    public YamlNames Names { get; } = names;
}
