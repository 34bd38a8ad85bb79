using Infra.Schemas.Types;

namespace Infra.Schemas;

/// <summary>An attribute: its type and who may set it.</summary>
/// <param name="Type">The type of its value.</param>
/// <param name="Required">The configuration must set it.</param>
/// <param name="Optional">The configuration may set it.</param>
/// <param name="Computed">The provider sets it where the configuration does not.</param>
/// <param name="Sensitive">Terraform hides its value.</param>
/// <param name="WriteOnly">The provider takes it and never gives it back; no state holds it.</param>
/// <param name="Deprecated">The provider warns who sets it.</param>
/// <param name="Nested">Members of its value with facts of their own, where it is an object or a collection of objects; else null.</param>
/// <param name="Description">What the provider says of it, as plain text; null where the source of the schema says nothing.</param>
public sealed record AttributeSchema(
    SchemaType Type,
    bool Required = false,
    bool Optional = false,
    bool Computed = false,
    bool Sensitive = false,
    bool WriteOnly = false,
    bool Deprecated = false,
    NestedType? Nested = null,
    string? Description = null)
{
    /// <summary>An attribute of object type, whose type its members give.</summary>
    public AttributeSchema(NestedType nested) : this(nested.ToType(), Nested: nested)
    {
    }

    /// <summary>Whether a configuration can set it at all.</summary>
    public bool Settable => Required || Optional;

    /// <summary>The fact as schemas are compared: <c>optional computed string</c>.</summary>
    public override string ToString() => $"{Flags}{Type}";

    /// <summary>The words before the type, each with a space behind it.</summary>
    internal string Flags => string.Concat(Words().Select(word => $"{word} "));

    private IEnumerable<string> Words()
    {
        if (Required) yield return "required";
        if (Optional) yield return "optional";
        if (Computed) yield return "computed";
        if (Sensitive) yield return "sensitive";
        if (WriteOnly) yield return "write-only";
        if (Deprecated) yield return "deprecated";
    }
}
