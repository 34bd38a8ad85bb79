namespace Infra.Simulator.Values;

/// <summary>The kinds of values that Terraform and providers exchange.</summary>
public enum ValueKind
{
    /// <summary>Null.</summary>
    Null,

    /// <summary>Known only after apply.</summary>
    Unknown,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A boolean.</summary>
    Bool,

    /// <summary>A list: values in order.</summary>
    List,

    /// <summary>A set: distinct values without order.</summary>
    Set,

    /// <summary>A map, an object or a block: values by name.</summary>
    Map,
}
