namespace Infra.Simulator.Values;

/// <summary>The kinds of value that Terraform and a provider exchange.</summary>
public enum ValueKind
{
    /// <summary>Not set.</summary>
    Null,

    /// <summary>Set, but known only after apply.</summary>
    Unknown,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>Values in order.</summary>
    List,

    /// <summary>Different values without order.</summary>
    Set,

    /// <summary>Values by name: a map, an object, a block.</summary>
    Map,
}
