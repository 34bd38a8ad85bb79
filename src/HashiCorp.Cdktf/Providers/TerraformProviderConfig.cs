namespace HashiCorp.Cdktf;

/// <summary>Arguments of a <see cref="TerraformProvider"/>.</summary>
public interface ITerraformProviderConfig
{
    /// <summary>The local name of the provider: <c>aws</c>.</summary>
    string TerraformResourceType { get; }

    /// <summary>The version that the bindings were generated from.</summary>
    ITerraformProviderGeneratorMetadata? TerraformGeneratorMetadata => null;

    /// <summary>The address in the registry: <c>hashicorp/aws</c>.</summary>
    string? TerraformProviderSource => null;
}

/// <inheritdoc cref="ITerraformProviderConfig"/>
public class TerraformProviderConfig : ITerraformProviderConfig
{
    /// <inheritdoc/>
    public string TerraformResourceType { get; set; } = null!;

    /// <inheritdoc/>
    public ITerraformProviderGeneratorMetadata? TerraformGeneratorMetadata { get; set; }

    /// <inheritdoc/>
    public string? TerraformProviderSource { get; set; }
}

/// <summary>The provider that bindings were generated from.</summary>
public interface ITerraformProviderGeneratorMetadata
{
    /// <summary>The local name of the provider: <c>aws</c>.</summary>
    string ProviderName { get; }

    /// <summary>The version that the bindings were generated from.</summary>
    string? ProviderVersion => null;

    /// <summary>The version constraint that was requested.</summary>
    string? ProviderVersionConstraint => null;
}

/// <inheritdoc cref="ITerraformProviderGeneratorMetadata"/>
public class TerraformProviderGeneratorMetadata : ITerraformProviderGeneratorMetadata
{
    /// <inheritdoc/>
    public string ProviderName { get; set; } = null!;

    /// <inheritdoc/>
    public string? ProviderVersion { get; set; }

    /// <inheritdoc/>
    public string? ProviderVersionConstraint { get; set; }
}
