using Infra.Schemas.Types;

namespace Infra.Schemas;

/// <summary>A function that a provider brings along: <c>provider::aws::arn_parse(arn)</c>.</summary>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="Returns">The type of its result.</param>
/// <param name="Variadic">Whether the last parameter takes any number of values.</param>
public sealed record FunctionSchema(IReadOnlyList<FunctionParameter> Parameters, SchemaType Returns, bool Variadic = false);

/// <summary>A parameter of a provider's function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its value.</param>
public sealed record FunctionParameter(string Name, SchemaType Type);
