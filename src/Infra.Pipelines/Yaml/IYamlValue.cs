namespace Infra.Pipelines.Yaml;

/// <summary>A value that is written in another form: a union of the forms that the platform accepts.</summary>
public interface IYamlValue
{
    /// <summary>What is written: a scalar, a sequence, a dictionary or a document.</summary>
    object? Yaml { get; }

    /// <summary>A comment at the end of its line; only beside a scalar. Default: none.</summary>
    string? Comment => null;
}
