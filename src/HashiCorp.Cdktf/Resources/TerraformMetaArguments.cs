namespace HashiCorp.Cdktf;

/// <summary>The arguments that Terraform itself understands on every resource.</summary>
public interface ITerraformMetaArguments
{
    /// <summary>How provisioners connect: <see cref="ISSHProvisionerConnection"/> or <see cref="IWinrmProvisionerConnection"/>.</summary>
    object? Connection => null;

    /// <summary>How many instances: a number or a <see cref="TerraformCount"/>. Excludes <see cref="ForEach"/>.</summary>
    object? Count => null;

    /// <summary>What must exist before.</summary>
    ITerraformDependable[]? DependsOn => null;

    /// <summary>One instance per item. Excludes <see cref="Count"/>.</summary>
    ITerraformIterator? ForEach => null;

    /// <summary>How the resource is replaced, protected and checked.</summary>
    ITerraformResourceLifecycle? Lifecycle => null;

    /// <summary>The provider, when it is not the default one of its kind.</summary>
    TerraformProvider? Provider => null;

    /// <summary>What runs after creation or before destruction, in this order.</summary>
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

    /// <summary>The provider that the type belongs to. It is required in the stack when given.</summary>
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
