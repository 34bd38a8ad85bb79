namespace HashiCorp.Cdktf;

/// <summary>The meta-arguments of resources.</summary>
public interface ITerraformMetaArguments
{
    /// <summary>The connection of provisioners: <see cref="ISSHProvisionerConnection"/> or <see cref="IWinrmProvisionerConnection"/>.</summary>
    object? Connection => null;

    /// <summary>The number of instances: a number or a <see cref="TerraformCount"/>. Cannot be combined with <see cref="ForEach"/>.</summary>
    object? Count => null;

    /// <summary>The dependencies, which must exist before.</summary>
    ITerraformDependable[]? DependsOn => null;

    /// <summary>One instance per item. Cannot be combined with <see cref="Count"/>.</summary>
    ITerraformIterator? ForEach => null;

    /// <summary>The lifecycle settings: replacement, protection and conditions.</summary>
    ITerraformResourceLifecycle? Lifecycle => null;

    /// <summary>The provider, if it is not the default one for its type.</summary>
    TerraformProvider? Provider => null;

    /// <summary>The provisioners, which run after creation or before destruction, in order.</summary>
    object[]? Provisioners => null;
}

/// <inheritdoc cref="ITerraformMetaArguments"/>
public class TerraformMetaArguments : TerraformStruct, ITerraformMetaArguments
{
    /// <inheritdoc/>
    public object? Connection { get; set; }

    /// <inheritdoc/>
    public object? Count { get; set; }

    /// <inheritdoc/>
    public ITerraformDependable[]? DependsOn { get; set; }

    /// <inheritdoc/>
    public ITerraformIterator? ForEach { get; set; }

    /// <inheritdoc/>
    public ITerraformResourceLifecycle? Lifecycle { get; set; }

    /// <inheritdoc/>
    public TerraformProvider? Provider { get; set; }

    /// <inheritdoc/>
    public object[]? Provisioners { get; set; }
}

/// <summary>Arguments of a <see cref="TerraformResource"/> or <see cref="TerraformDataSource"/>.</summary>
public interface ITerraformResourceConfig : ITerraformMetaArguments
{
    /// <summary>The type in Terraform: <c>aws_s3_bucket</c>.</summary>
    string TerraformResourceType { get; }

    /// <summary>The provider of the type. If given, the stack requires it.</summary>
    ITerraformProviderGeneratorMetadata? TerraformGeneratorMetadata => null;
}

/// <inheritdoc cref="ITerraformResourceConfig"/>
public class TerraformResourceConfig : TerraformMetaArguments, ITerraformResourceConfig
{
    /// <inheritdoc/>
    public string TerraformResourceType { get; set; } = null!;

    /// <inheritdoc/>
    public ITerraformProviderGeneratorMetadata? TerraformGeneratorMetadata { get; set; }
}
