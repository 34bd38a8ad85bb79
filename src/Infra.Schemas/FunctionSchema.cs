using Infra.Schemas.Types;

namespace Infra.Schemas;

/// <summary>A provider-defined function: <c>provider::aws::arn_parse(arn)</c>.</summary>
/// <param name="Parameters">The parameters, in order.</param>
/// <param name="Returns">The type of the result.</param>
/// <param name="Variadic">Whether the last parameter accepts any number of values.</param>
public sealed record FunctionSchema(IReadOnlyList<FunctionParameter> Parameters, SchemaType Returns, bool Variadic = false);

/// <summary>A parameter of a provider-defined function.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type of its value.</param>
public sealed record FunctionParameter(string Name, SchemaType Type);
