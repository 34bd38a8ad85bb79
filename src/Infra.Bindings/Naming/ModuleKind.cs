namespace Infra.Bindings.Naming;

/// <summary>What a submodule is of.</summary>
internal enum ModuleKind
{
    /// <summary>The provider.</summary>
    Provider,

    /// <summary>A managed resource.</summary>
    Resource,

    /// <summary>A data source.</summary>
    DataSource,

    /// <summary>An ephemeral resource.</summary>
    Ephemeral,
}
