namespace HashiCorp.Cdktf;

/// <summary>The meta-arguments of ephemeral resources.</summary>
public interface ITerraformEphemeralMetaArguments
{
    /// <summary>The number of instances: a number or a <see cref="TerraformCount"/>. Cannot be combined with <see cref="ForEach"/>.</summary>
    object? Count => null;

    /// <summary>The dependencies, which must exist before.</summary>
    ITerraformDependable[]? DependsOn => null;

    /// <summary>One instance per item. Cannot be combined with <see cref="Count"/>.</summary>
    ITerraformIterator? ForEach => null;

    /// <summary>The conditions that are checked.</summary>
    ITerraformEphemeralResourceLifecycle? Lifecycle => null;

    /// <summary>The provider, if it is not the default one for its type.</summary>
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

    /// <summary>The provider of the type. If given, the stack requires it.</summary>
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

/// <summary>The conditions of an ephemeral resource.</summary>
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
