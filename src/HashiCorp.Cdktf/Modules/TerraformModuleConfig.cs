namespace HashiCorp.Cdktf;

/// <summary>The arguments of a module that its caller sets.</summary>
public interface ITerraformModuleUserConfig
{
    /// <summary>The dependencies, which must exist before.</summary>
    ITerraformDependable[]? DependsOn => null;

    /// <summary>One instance of the module per item.</summary>
    ITerraformIterator? ForEach => null;

    /// <summary>The providers passed to the module: <see cref="TerraformProvider"/> or <see cref="ITerraformModuleProvider"/>.</summary>
    object[]? Providers => null;

    /// <summary>Whether to reference a local module in place instead of copying it. Default: <see langword="false"/>.</summary>
    bool? SkipAssetCreationFromLocalModules => null;
}

/// <inheritdoc cref="ITerraformModuleUserConfig"/>
public class TerraformModuleUserConfig : ITerraformModuleUserConfig
{
    /// <inheritdoc/>
    public ITerraformDependable[]? DependsOn { get; set; }

    /// <inheritdoc/>
    public ITerraformIterator? ForEach { get; set; }

    /// <inheritdoc/>
    public object[]? Providers { get; set; }

    /// <inheritdoc/>
    public bool? SkipAssetCreationFromLocalModules { get; set; }
}

/// <summary>Arguments of a <see cref="TerraformModule"/>.</summary>
public interface ITerraformModuleConfig : ITerraformModuleUserConfig
{
    /// <summary>The source of the module: a local path, a registry address or a URL.</summary>
    string Source { get; }

    /// <summary>The version constraint of the module.</summary>
    string? Version => null;
}

/// <inheritdoc cref="ITerraformModuleConfig"/>
public class TerraformModuleConfig : TerraformModuleUserConfig, ITerraformModuleConfig
{
    /// <inheritdoc/>
    public string Source { get; set; } = null!;

    /// <inheritdoc/>
    public string? Version { get; set; }
}

/// <summary>Arguments of a <see cref="TerraformHclModule"/>.</summary>
public interface ITerraformHclModuleConfig : ITerraformModuleConfig
{
    /// <summary>The input variables of the module.</summary>
    IDictionary<string, object>? Variables => null;
}

/// <inheritdoc cref="ITerraformHclModuleConfig"/>
public class TerraformHclModuleConfig : TerraformModuleConfig, ITerraformHclModuleConfig
{
    /// <inheritdoc/>
    public IDictionary<string, object>? Variables { get; set; }
}

/// <summary>A provider with the alias that a module expects.</summary>
public interface ITerraformModuleProvider
{
    /// <summary>The alias within the module.</summary>
    string ModuleAlias { get; }

    /// <summary>The provider.</summary>
    TerraformProvider Provider { get; }
}

/// <inheritdoc cref="ITerraformModuleProvider"/>
public class TerraformModuleProvider : ITerraformModuleProvider
{
    /// <inheritdoc/>
    public string ModuleAlias { get; set; } = null!;

    /// <inheritdoc/>
    public TerraformProvider Provider { get; set; } = null!;
}
