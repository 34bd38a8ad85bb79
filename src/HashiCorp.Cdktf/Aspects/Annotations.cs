using Amazon.JSII.Runtime.Deputy;
using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>The severity of an annotation.</summary>
public enum AnnotationMetadataEntryType
{
    /// <summary>Information.</summary>
    INFO,

    /// <summary>A warning.</summary>
    WARN,

    /// <summary>An error: synth fails.</summary>
    ERROR,
}

/// <summary>Adds annotations to a construct. They are written to the manifest, and the CLI shows them.</summary>
public class Annotations : DeputyBase
{
    private readonly IConstruct _scope;

    private Annotations(IConstruct scope) => _scope = scope;

    /// <summary>Returns the annotations of a construct.</summary>
    /// <param name="scope">The construct.</param>
    public static Annotations Of(IConstruct scope) => new(scope);

    /// <summary>Adds an error. Synth fails and reports all errors.</summary>
    /// <param name="message">The message.</param>
    public virtual void AddError(string message) => Add(AnnotationMetadataEntryType.ERROR, message);

    /// <summary>Adds a warning.</summary>
    /// <param name="message">The message.</param>
    public virtual void AddWarning(string message) => Add(AnnotationMetadataEntryType.WARN, message);

    /// <summary>Adds information.</summary>
    /// <param name="message">The message.</param>
    public virtual void AddInfo(string message) => Add(AnnotationMetadataEntryType.INFO, message);

    /// <summary>Returns the annotations in a stack, in construct order.</summary>
    internal static IEnumerable<StackAnnotation> Left(TerraformStack stack) =>
        from construct in stack.Constructs()
        from entry in construct.Node.Metadata
        let level = Level(entry.Type)
        where level is not null
        select new StackAnnotation { ConstructPath = construct.Node.Path, Level = level.Value, Message = (string)entry.Data };

    /// <summary>Returns the metadata type of a level, as in the manifest.</summary>
    internal static string TypeOf(AnnotationMetadataEntryType level) => level switch
    {
        AnnotationMetadataEntryType.ERROR => "@cdktf/error",
        AnnotationMetadataEntryType.WARN => "@cdktf/warn",
        _ => "@cdktf/info",
    };

    private static AnnotationMetadataEntryType? Level(string type) => type switch
    {
        "@cdktf/error" => AnnotationMetadataEntryType.ERROR,
        "@cdktf/warn" => AnnotationMetadataEntryType.WARN,
        "@cdktf/info" => AnnotationMetadataEntryType.INFO,
        _ => null,
    };

    private void Add(AnnotationMetadataEntryType level, string message) => _scope.Node.AddMetadata(TypeOf(level), message);
}
