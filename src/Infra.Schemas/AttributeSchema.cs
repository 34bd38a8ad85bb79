using Infra.Schemas.Types;

namespace Infra.Schemas;

/// <summary>An attribute: its type and who may set it.</summary>
/// <param name="Type">The type of its value.</param>
/// <param name="Required">The configuration must set it.</param>
/// <param name="Optional">The configuration may set it.</param>
/// <param name="Computed">The provider sets it where the configuration does not.</param>
/// <param name="Sensitive">Terraform hides its value.</param>
public sealed record AttributeSchema(
    SchemaType Type, bool Required = false, bool Optional = false, bool Computed = false, bool Sensitive = false)
{
    /// <summary>Whether a configuration can set it at all.</summary>
    public bool Settable => Required || Optional;

    /// <summary>The fact as the store writes it: <c>optional computed string</c>.</summary>
    public override string ToString() => string.Join(' ', Words());

    private IEnumerable<string> Words()
    {
        if (Required) yield return "required";
        if (Optional) yield return "optional";
        if (Computed) yield return "computed";
        if (Sensitive) yield return "sensitive";
        yield return Type.ToString();
    }
}
