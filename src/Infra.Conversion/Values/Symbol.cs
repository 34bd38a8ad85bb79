using Infra.Bindings.Model;
using Infra.Schemas.Types;

namespace Infra.Conversion.Values;

/// <summary>What an element of the configuration is in the program.</summary>
/// <param name="Name">The variable that has it.</param>
internal abstract record Symbol(string Name);

/// <summary>A <c>TerraformVariable</c>.</summary>
/// <param name="Name">The variable that has it.</param>
/// <param name="Type">Its declared type; dynamic where none is.</param>
internal sealed record VariableSymbol(string Name, SchemaType Type) : Symbol(Name);

/// <summary>A local that is a variable of C#.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Value">What it is set to.</param>
internal sealed record NativeSymbol(string Name, Value Value) : Symbol(Name)
{
    /// <summary>Its type in C#.</summary>
    public required string Type { get; init; }
}

/// <summary>A <c>TerraformLocal</c>.</summary>
/// <param name="Name">The variable that has it.</param>
/// <param name="Type">The type of C# that its value has, as far as is known.</param>
internal sealed record LocalSymbol(string Name, string Type) : Symbol(Name);

/// <summary>A resource, data source or ephemeral resource.</summary>
/// <param name="Name">The variable that has it.</param>
/// <param name="Module">Its type; null for one without bindings.</param>
/// <param name="Repeats">How there are several of it.</param>
internal sealed record ResourceSymbol(string Name, ApiModule? Module, Repetition Repeats) : Symbol(Name);

/// <summary>A module, whose outputs are read by name; or the state of another configuration.</summary>
/// <param name="Name">The variable that has it.</param>
/// <param name="IsRepeated">Whether there are several of it.</param>
internal sealed record OutputsSymbol(string Name, bool IsRepeated) : Symbol(Name);

/// <summary>A provider.</summary>
/// <param name="Name">The variable that has it.</param>
internal sealed record ProviderSymbol(string Name) : Symbol(Name);

/// <summary>How many there are of a resource.</summary>
internal enum Repetition
{
    /// <summary>One.</summary>
    None,

    /// <summary>An array, filled by a loop of C#.</summary>
    Array,

    /// <summary>A dictionary, filled by a loop of C#.</summary>
    Dictionary,

    /// <summary>As many as Terraform finds when it runs.</summary>
    ByTerraform,
}
