namespace HashiCorp.Cdktf;

/// <summary>Arguments of a <see cref="TerraformOutput"/>.</summary>
public interface ITerraformOutputConfig
{
    /// <summary>The value.</summary>
    object Value { get; }

    /// <summary>What must exist before the output is evaluated.</summary>
    ITerraformDependable[]? DependsOn => null;

    /// <summary>What the value means.</summary>
    string? Description => null;

    /// <summary>A condition that must hold before the output is evaluated.</summary>
    IPrecondition? Precondition => null;

    /// <summary>Whether Terraform hides the value; <see langword="false"/> by default.</summary>
    bool? Sensitive => null;

    /// <summary>Whether the id of the construct is the name of the output; <see langword="false"/> by default.</summary>
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
