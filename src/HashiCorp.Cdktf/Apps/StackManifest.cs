namespace HashiCorp.Cdktf;

/// <summary>What <c>manifest.json</c> says of one stack.</summary>
public interface IStackManifest
{
    /// <summary>The messages left on constructs of the stack.</summary>
    IStackAnnotation[] Annotations { get; }

    /// <summary>The path of the stack in the tree.</summary>
    string ConstructPath { get; }

    /// <summary>The names of the stacks that must be deployed before.</summary>
    string[] Dependencies { get; }

    /// <summary>The name of the stack.</summary>
    string Name { get; }

    /// <summary>The file with the metadata of a stack that is written as HCL, relative to the output folder.</summary>
    string StackMetadataPath { get; }

    /// <summary>The Terraform JSON, relative to the output folder.</summary>
    string SynthesizedStackPath { get; }

    /// <summary>The folder in which Terraform runs, relative to the output folder.</summary>
    string WorkingDirectory { get; }
}

/// <inheritdoc cref="IStackManifest"/>
public class StackManifest : IStackManifest
{
    /// <inheritdoc/>
    public IStackAnnotation[] Annotations { get; set; } = null!;

    /// <inheritdoc/>
    public string ConstructPath { get; set; } = null!;

    /// <inheritdoc/>
    public string[] Dependencies { get; set; } = null!;

    /// <inheritdoc/>
    public string Name { get; set; } = null!;

    /// <inheritdoc/>
    public string StackMetadataPath { get; set; } = null!;

    /// <inheritdoc/>
    public string SynthesizedStackPath { get; set; } = null!;

    /// <inheritdoc/>
    public string WorkingDirectory { get; set; } = null!;
}

/// <summary>A message left on a construct.</summary>
public interface IStackAnnotation
{
    /// <summary>The path of the construct.</summary>
    string ConstructPath { get; }

    /// <summary>How grave it is.</summary>
    AnnotationMetadataEntryType Level { get; }

    /// <summary>The message.</summary>
    string Message { get; }

    /// <summary>Where it was left.</summary>
    string[]? Stacktrace => null;
}

/// <inheritdoc cref="IStackAnnotation"/>
public class StackAnnotation : IStackAnnotation
{
    /// <inheritdoc/>
    public string ConstructPath { get; set; } = null!;

    /// <inheritdoc/>
    public AnnotationMetadataEntryType Level { get; set; }

    /// <inheritdoc/>
    public string Message { get; set; } = null!;

    /// <inheritdoc/>
    public string[]? Stacktrace { get; set; }
}
