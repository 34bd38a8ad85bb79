namespace Infra.Conversion.Engine;

/// <summary>A function of Terraform as the engine's <c>Fn</c> has it.</summary>
/// <param name="Name">The method.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Returns">The type of its result in C#.</param>
/// <param name="IsVariadic">Whether the last parameter takes the rest of the arguments as an array.</param>
internal sealed record EngineFunction(string Name, IReadOnlyList<EngineParameter> Parameters, string Returns, bool IsVariadic)
{
    /// <summary>The function's name in Terraform; <c>length</c> is the one that C# can't have.</summary>
    public string TerraformName => Name == "LengthOf" ? "length" : Name.ToLowerInvariant();
}

/// <summary>A parameter.</summary>
/// <param name="Type">Its type in C#.</param>
/// <param name="IsOptional">Whether it can be left out.</param>
internal sealed record EngineParameter(string Type, bool IsOptional);
