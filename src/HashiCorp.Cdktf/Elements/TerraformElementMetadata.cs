namespace HashiCorp.Cdktf;

/// <summary>What the key <c>//</c> says of an element.</summary>
public interface ITerraformElementMetadata
{
    /// <summary>The path of the element in the tree.</summary>
    string Path { get; }

    /// <summary>Where the element was made.</summary>
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
