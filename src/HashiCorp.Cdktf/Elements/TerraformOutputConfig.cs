namespace HashiCorp.Cdktf;

/// <summary>Arguments of a <see cref="TerraformOutput"/>.</summary>
public interface ITerraformOutputConfig
{
    /// <summary>The value.</summary>
    object Value { get; }

    /// <summary>The dependencies, which must exist before the output is evaluated.</summary>
    ITerraformDependable[]? DependsOn => null;

    /// <summary>The description of the value.</summary>
    string? Description => null;

    /// <summary>A condition that must hold before the output is evaluated.</summary>
    IPrecondition? Precondition => null;

    /// <summary>Whether Terraform hides the value. Default: <see langword="false"/>.</summary>
    bool? Sensitive => null;

    /// <summary>Whether the construct id is the name of the output. Default: <see langword="false"/>.</summary>
    bool? StaticId => null;
}

/// <inheritdoc cref="ITerraformOutputConfig"/>
public class TerraformOutputConfig : ITerraformOutputConfig
{
    /// <inheritdoc/>
    public object Value { get; set; } = null!;

    /// <inheritdoc/>
    public ITerraformDependable[]? DependsOn { get; set; }

    /// <inheritdoc/>
    public string? Description { get; set; }

    /// <inheritdoc/>
    public IPrecondition? Precondition { get; set; }

    /// <inheritdoc/>
    public bool? Sensitive { get; set; }

    /// <inheritdoc/>
    public bool? StaticId { get; set; }
}
