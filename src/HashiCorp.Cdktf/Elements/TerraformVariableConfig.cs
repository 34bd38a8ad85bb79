namespace HashiCorp.Cdktf;

/// <summary>Arguments of a <see cref="TerraformVariable"/>.</summary>
public interface ITerraformVariableConfig
{
    /// <summary>The default value. A variable without one is required.</summary>
    object? Default => null;

    /// <summary>The description of the value.</summary>
    string? Description => null;

    /// <summary>Whether the value may be null; Terraform's default is <see langword="true"/>.</summary>
    bool? Nullable => null;

    /// <summary>Whether Terraform hides the value. Default: <see langword="false"/>.</summary>
    bool? Sensitive => null;

    /// <summary>The type constraint, as written by <see cref="VariableType"/>. Default: any type.</summary>
    string? Type => null;

    /// <summary>The conditions that the value must satisfy.</summary>
    ITerraformVariableValidationConfig[]? Validation => null;
}

/// <inheritdoc cref="ITerraformVariableConfig"/>
public class TerraformVariableConfig : ITerraformVariableConfig
{
    /// <inheritdoc/>
    public object? Default { get; set; }

    /// <inheritdoc/>
    public string? Description { get; set; }

    /// <inheritdoc/>
    public bool? Nullable { get; set; }

    /// <inheritdoc/>
    public bool? Sensitive { get; set; }

    /// <inheritdoc/>
    public string? Type { get; set; }

    /// <inheritdoc/>
    public ITerraformVariableValidationConfig[]? Validation { get; set; }
}
