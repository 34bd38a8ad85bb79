using Amazon.JSII.Runtime.Deputy;
using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>How grave an annotation is.</summary>
public enum AnnotationMetadataEntryType
{
    /// <summary>Worth knowing.</summary>
    INFO,

    /// <summary>Probably wrong.</summary>
    WARN,

    /// <summary>Wrong: synth fails.</summary>
    ERROR,
}

/// <summary>Leaves messages on a construct. They are in the manifest, and the CLI shows them.</summary>
public class Annotations : DeputyBase
{
    private readonly IConstruct _scope;

    private Annotations(IConstruct scope) => _scope = scope;

    /// <summary>The annotations of a construct.</summary>
    /// <param name="scope">The construct.</param>
    public static Annotations Of(IConstruct scope) => new(scope);

    /// <summary>Leaves an error: synth fails, and says all errors.</summary>
    /// <param name="message">The message.</param>
    public virtual void AddError(string message) => Add(AnnotationMetadataEntryType.ERROR, message);

    /// <summary>Leaves a warning.</summary>
    /// <param name="message">The message.</param>
    public virtual void AddWarning(string message) => Add(AnnotationMetadataEntryType.WARN, message);

    /// <summary>Leaves a piece of information.</summary>
    /// <param name="message">The message.</param>
    public virtual void AddInfo(string message) => Add(AnnotationMetadataEntryType.INFO, message);

    /// <summary>The messages left in a stack, in the order of its constructs.</summary>
    internal static IEnumerable<StackAnnotation> Left(TerraformStack stack) =>
        from construct in stack.Constructs()
        from entry in construct.Node.Metadata
        let level = Level(entry.Type)
        where level is not null
        select new StackAnnotation { ConstructPath = construct.Node.Path, Level = level.Value, Message = (string)entry.Data };

    /// <summary>The type of a note, as it is in the manifest.</summary>
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
