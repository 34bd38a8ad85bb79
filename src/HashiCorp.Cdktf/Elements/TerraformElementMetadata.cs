namespace HashiCorp.Cdktf;

/// <summary>The metadata of an element under the key <c>//</c>.</summary>
public interface ITerraformElementMetadata
{
    /// <summary>The path of the element in the tree.</summary>
    string Path { get; }

    /// <summary>The stack trace of the element's creation.</summary>
    string[] StackTrace { get; }

    /// <summary>The logical id of the element.</summary>
    string UniqueId { get; }
}

/// <inheritdoc cref="ITerraformElementMetadata"/>
public class TerraformElementMetadata : ITerraformElementMetadata
{
    /// <inheritdoc/>
    public string Path { get; set; } = null!;

    /// <inheritdoc/>
    public string[] StackTrace { get; set; } = null!;

    /// <inheritdoc/>
    public string UniqueId { get; set; } = null!;
}
