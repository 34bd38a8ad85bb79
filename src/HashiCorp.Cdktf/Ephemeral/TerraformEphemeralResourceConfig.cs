namespace HashiCorp.Cdktf;

/// <summary>The arguments that Terraform itself understands on every ephemeral resource.</summary>
public interface ITerraformEphemeralMetaArguments
{
    /// <summary>How many instances: a number or a <see cref="TerraformCount"/>. Excludes <see cref="ForEach"/>.</summary>
    object? Count => null;

    /// <summary>What must exist before.</summary>
    ITerraformDependable[]? DependsOn => null;

    /// <summary>One instance per item. Excludes <see cref="Count"/>.</summary>
    ITerraformIterator? ForEach => null;

    /// <summary>How the resource is checked.</summary>
    ITerraformEphemeralResourceLifecycle? Lifecycle => null;

    /// <summary>The provider, when it is not the default one of its kind.</summary>
    TerraformProvider? Provider => null;
}

/// <inheritdoc cref="ITerraformEphemeralMetaArguments"/>
public class TerraformEphemeralMetaArguments : TerraformStruct, ITerraformEphemeralMetaArguments
{
    /// <inheritdoc/>
    public object? Count { get; set; }

    /// <inheritdoc/>
    public ITerraformDependable[]? DependsOn { get; set; }

    /// <inheritdoc/>
    public ITerraformIterator? ForEach { get; set; }

    /// <inheritdoc/>
    public ITerraformEphemeralResourceLifecycle? Lifecycle { get; set; }

    /// <inheritdoc/>
    public TerraformProvider? Provider { get; set; }
}

/// <summary>Arguments of a <see cref="TerraformEphemeralResource"/>.</summary>
public interface ITerraformEphemeralResourceConfig : ITerraformEphemeralMetaArguments
{
    /// <summary>The type in Terraform: <c>aws_secretsmanager_secret_version</c>.</summary>
    string TerraformResourceType { get; }

    /// <summary>The provider that the type belongs to. It is required in the stack when given.</summary>
    ITerraformProviderGeneratorMetadata? TerraformGeneratorMetadata => null;
}

/// <inheritdoc cref="ITerraformEphemeralResourceConfig"/>
public class TerraformEphemeralResourceConfig : TerraformEphemeralMetaArguments, ITerraformEphemeralResourceConfig
{
    /// <inheritdoc/>
    public string TerraformResourceType { get; set; } = null!;

    /// <inheritdoc/>
    public ITerraformProviderGeneratorMetadata? TerraformGeneratorMetadata { get; set; }
}

/// <summary>How an ephemeral resource is checked.</summary>
public interface ITerraformEphemeralResourceLifecycle
{
    /// <summary>Conditions that must hold after the resource is opened.</summary>
    IPostcondition[]? Postcondition => null;

    /// <summary>Conditions that must hold before the resource is opened.</summary>
    IPrecondition[]? Precondition => null;
}

/// <inheritdoc cref="ITerraformEphemeralResourceLifecycle"/>
public class TerraformEphemeralResourceLifecycle : TerraformStruct, ITerraformEphemeralResourceLifecycle
{
    /// <inheritdoc/>
    public IPostcondition[]? Postcondition
    {
        get => GetArgument<IPostcondition[]>("postcondition");
        set => SetArgument("postcondition", value);
    }

    /// <inheritdoc/>
    public IPrecondition[]? Precondition
    {
        get => GetArgument<IPrecondition[]>("precondition");
        set => SetArgument("precondition", value);
    }
}
