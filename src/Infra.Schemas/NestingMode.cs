namespace Infra.Schemas;

/// <summary>How the blocks of one kind are kept together.</summary>
public enum NestingMode
{
    /// <summary>At most one, which is an object or null.</summary>
    Single,

    /// <summary>In order.</summary>
    List,

    /// <summary>Without order, each different from the others.</summary>
    Set,
}
