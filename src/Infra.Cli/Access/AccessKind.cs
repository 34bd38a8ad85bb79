namespace Infra.Cli.Access;

/// <summary>What an access is to.</summary>
internal enum AccessKind
{
    /// <summary>Somebody may do something.</summary>
    Permission,

    /// <summary>Something can be reached.</summary>
    Network,
}
