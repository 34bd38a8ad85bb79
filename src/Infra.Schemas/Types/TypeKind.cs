namespace Infra.Schemas.Types;

/// <summary>The kinds of Terraform types.</summary>
public enum TypeKind
{
    /// <summary>A string.</summary>
    String,

    /// <summary>A number of any size and precision.</summary>
    Number,

    /// <summary>A boolean.</summary>
    Bool,

    /// <summary>Any type, determined by the value.</summary>
    Dynamic,

    /// <summary>A list: values of one type, in order.</summary>
    List,

    /// <summary>A set: distinct values of one type, without order.</summary>
    Set,

    /// <summary>A map: values of one type, by name.</summary>
    Map,

    /// <summary>An object: named attributes, each with its own type.</summary>
    Object,
}
