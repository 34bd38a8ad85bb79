namespace HashiCorp.Cdktf;

/// <summary>How grave an annotation is.</summary>
public enum AnnotationMetadataEntryType
{
    /// <summary>Worth knowing.</summary>
    INFO,

    /// <summary>Probably wrong.</summary>
    WARN,

    /// <summary>Wrong: the output is not to be deployed.</summary>
    ERROR,
}
