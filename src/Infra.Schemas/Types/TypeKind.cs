namespace Infra.Schemas.Types;

/// <summary>The kinds of type that Terraform knows.</summary>
public enum TypeKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A number of any size and precision.</summary>
    Number,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>Any type, decided by the value.</summary>
    Dynamic,

    /// <summary>Values of one type in order.</summary>
    List,

    /// <summary>Different values of one type without order.</summary>
    Set,

    /// <summary>Values of one type by name.</summary>
    Map,

    /// <summary>Named attributes, each with a type of its own.</summary>
    Object,
}
