using Infra.Schemas.Types;

namespace Infra.Schemas;

/// <summary>An attribute: its type, and who sets it.</summary>
/// <param name="Type">The type of its value.</param>
/// <param name="Required">Whether the configuration must set it.</param>
/// <param name="Optional">Whether the configuration may set it.</param>
/// <param name="Computed">Whether the provider sets it if the configuration does not.</param>
/// <param name="Sensitive">Whether Terraform hides its value.</param>
/// <param name="WriteOnly">Whether the provider accepts the value but never returns it; it is in no state.</param>
/// <param name="Deprecated">Whether the provider warns when it is set.</param>
/// <param name="Nested">The members of an object or a collection of objects, with their own schemas; null for other types.</param>
/// <param name="Description">The provider's description, as plain text; null if the source of the schema has none.</param>
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
    /// <summary>Creates an attribute of a nested object type.</summary>
    public AttributeSchema(NestedType nested) : this(nested.ToType(), Nested: nested)
    {
    }

    /// <summary>Whether a configuration can set the attribute.</summary>
    public bool Settable => Required || Optional;

    /// <summary>Returns the text in which schemas are compared: <c>optional computed string</c>.</summary>
    public override string ToString() => $"{Flags}{Type}";

    /// <summary>The words before the type, each followed by a space.</summary>
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
