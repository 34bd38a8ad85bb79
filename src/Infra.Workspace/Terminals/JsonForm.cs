using System.Text.Json.Nodes;

namespace Infra.Workspace.Terminals;

/// <summary>The JSON of a command: how it is made, and the schema that follows from that, so that the two can't differ.</summary>
internal abstract class JsonForm
{
    /// <summary>The JSON Schema of what the command prints.</summary>
    public abstract JsonNode Schema { get; }

    /// <summary>The form that is made of a value in this way.</summary>
    public static JsonForm<TValue> Of<TValue, TShape>(Func<TValue, TShape> shape) => new JsonForm<TValue>.Shaped<TShape>(shape);
}

/// <inheritdoc/>
/// <typeparam name="TValue">What it is made of.</typeparam>
internal abstract class JsonForm<TValue> : JsonForm
{
    /// <summary>The JSON of a value.</summary>
    public abstract string Of(TValue value);

    internal sealed class Shaped<TShape>(Func<TValue, TShape> shape) : JsonForm<TValue>
    {
        public override JsonNode Schema => JsonText.SchemaOf<TShape>();

        public override string Of(TValue value) => JsonText.Of(shape(value));
    }
}
