namespace HashiCorp.Cdktf;

/// <summary>The arguments of a module that its user decides.</summary>
public interface ITerraformModuleUserConfig
{
    /// <summary>What must exist before.</summary>
    ITerraformDependable[]? DependsOn => null;

    /// <summary>One instance of the module per item.</summary>
    ITerraformIterator? ForEach => null;

    /// <summary>Providers handed to the module: <see cref="TerraformProvider"/> or <see cref="ITerraformModuleProvider"/>.</summary>
    object[]? Providers => null;

    /// <summary>Whether a local module is referred to where it is and not copied; <see langword="false"/> by default.</summary>
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
    /// <summary>Where the module is: a local path, a registry address or a URL.</summary>
    string Source { get; }

    /// <summary>The versions of the module that are accepted.</summary>
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

/// <summary>A provider under the name by which a module expects it.</summary>
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
