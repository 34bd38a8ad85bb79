namespace HashiCorp.Cdktf;

/// <summary>The metadata of a stack under the key <c>//</c>.</summary>
public interface ITerraformStackMetadata
{
    /// <summary>The type of the backend.</summary>
    string Backend { get; }

    /// <summary>The name of the stack.</summary>
    string StackName { get; }

    /// <summary>The version of the toolkit.</summary>
    string Version { get; }

    /// <summary>The organization, if the backend is HCP Terraform.</summary>
    string? Cloud => null;
}

/// <inheritdoc cref="ITerraformStackMetadata"/>
public class TerraformStackMetadata : ITerraformStackMetadata
{
    /// <inheritdoc/>
    public string Backend { get; set; } = null!;

    /// <inheritdoc/>
    public string StackName { get; set; } = null!;

    /// <inheritdoc/>
    public string Version { get; set; } = null!;

    /// <inheritdoc/>
    public string? Cloud { get; set; }
}
