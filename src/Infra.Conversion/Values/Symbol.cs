using Infra.Bindings.Model;
using Infra.Schemas.Types;

namespace Infra.Conversion.Values;

/// <summary>What an element of the configuration is in the program.</summary>
/// <param name="Name">The variable.</param>
internal abstract record Symbol(string Name);

/// <summary>A <c>TerraformVariable</c>.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Type">The declared type; dynamic if there is none.</param>
internal sealed record VariableSymbol(string Name, SchemaType Type) : Symbol(Name);

/// <summary>A local that is a C# variable.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Value">The assigned value.</param>
internal sealed record NativeSymbol(string Name, Value Value) : Symbol(Name)
{
    /// <summary>The C# type.</summary>
    public required string Type { get; init; }
}

/// <summary>A <c>TerraformLocal</c>.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Type">The C# type of its value, as far as known.</param>
internal sealed record LocalSymbol(string Name, string Type) : Symbol(Name);

/// <summary>A resource, data source or ephemeral resource.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Module">The typed API; null without bindings.</param>
/// <param name="Repeats">How its instances are created.</param>
internal sealed record ResourceSymbol(string Name, ApiModule? Module, Repetition Repeats) : Symbol(Name);

/// <summary>A module or another configuration's state, whose outputs are read by name.</summary>
/// <param name="Name">The variable.</param>
/// <param name="IsRepeated">Whether it has several instances.</param>
internal sealed record OutputsSymbol(string Name, bool IsRepeated) : Symbol(Name);

/// <summary>A provider.</summary>
/// <param name="Name">The variable.</param>
internal sealed record ProviderSymbol(string Name) : Symbol(Name);

/// <summary>How the instances of a resource are created.</summary>
internal enum Repetition
{
    /// <summary>A single instance.</summary>
    None,

    /// <summary>An array, filled by a C# loop.</summary>
    Array,

    /// <summary>A dictionary, filled by a C# loop.</summary>
    Dictionary,

    /// <summary>By Terraform, when it runs.</summary>
    ByTerraform,
}
