namespace HashiCorp.Cdktf;

/// <summary>The entry of a stack in <c>manifest.json</c>.</summary>
public interface IStackManifest
{
    /// <summary>The annotations of constructs in the stack.</summary>
    IStackAnnotation[] Annotations { get; }

    /// <summary>The path of the stack in the tree.</summary>
    string ConstructPath { get; }

    /// <summary>The names of the stacks that must be deployed first.</summary>
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

/// <summary>An annotation of a construct.</summary>
public interface IStackAnnotation
{
    /// <summary>The path of the construct.</summary>
    string ConstructPath { get; }

    /// <summary>The severity.</summary>
    AnnotationMetadataEntryType Level { get; }

    /// <summary>The message.</summary>
    string Message { get; }

    /// <summary>The stack trace of the annotation.</summary>
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
