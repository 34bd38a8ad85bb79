namespace Infra.Conversion.Engine;

/// <summary>A Terraform function in the engine's <c>Fn</c>.</summary>
/// <param name="Name">The method name.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Returns">The C# type of the result.</param>
/// <param name="IsVariadic">Whether the last parameter takes the remaining arguments as an array.</param>
internal sealed record EngineFunction(string Name, IReadOnlyList<EngineParameter> Parameters, string Returns, bool IsVariadic)
{
    /// <summary>The function's name in Terraform. Only <c>length</c> has a different name in C#.</summary>
    public string TerraformName => Name == "LengthOf" ? "length" : Name.ToLowerInvariant();
}

/// <summary>A parameter.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="IsOptional">Whether it can be omitted.</param>
internal sealed record EngineParameter(string Type, bool IsOptional);
