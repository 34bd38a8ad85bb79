namespace HashiCorp.Cdktf;

/// <summary>Arguments of a <see cref="TerraformVariable"/>.</summary>
public interface ITerraformVariableConfig
{
    /// <summary>The value when none is given. A variable without default is required.</summary>
    object? Default => null;

    /// <summary>What the value means.</summary>
    string? Description => null;

    /// <summary>Whether the value may be null; Terraform's default is <see langword="true"/>.</summary>
    bool? Nullable => null;

    /// <summary>Whether Terraform hides the value; <see langword="false"/> by default.</summary>
    bool? Sensitive => null;

    /// <summary>The type constraint, as <see cref="VariableType"/> writes it; any type by default.</summary>
    string? Type => null;

    /// <summary>Conditions that the value must fulfil.</summary>
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
