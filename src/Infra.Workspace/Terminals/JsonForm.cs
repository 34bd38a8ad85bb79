using System.Text.Json.Nodes;

namespace Infra.Workspace.Terminals;

/// <summary>The JSON format of a command: the conversion, and the schema derived from it, so that the two cannot differ.</summary>
internal abstract class JsonForm
{
    /// <summary>The JSON Schema of the output.</summary>
    public abstract JsonNode Schema { get; }

    /// <summary>Creates the format from a conversion of the value.</summary>
    public static JsonForm<TValue> Of<TValue, TShape>(Func<TValue, TShape> shape) => new JsonForm<TValue>.Shaped<TShape>(shape);
}

/// <inheritdoc/>
/// <typeparam name="TValue">The type of the value to convert.</typeparam>
internal abstract class JsonForm<TValue> : JsonForm
{
    /// <summary>Returns the JSON of a value.</summary>
    public abstract string Of(TValue value);

    internal sealed class Shaped<TShape>(Func<TValue, TShape> shape) : JsonForm<TValue>
    {
        public override JsonNode Schema => JsonText.SchemaOf<TShape>();

        public override string Of(TValue value) => JsonText.Of(shape(value));
    }
}
