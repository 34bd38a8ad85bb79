using Google.Protobuf;
using Infra.Schemas;
using Infra.Schemas.Types;
using Infra.Simulator.Refusals;
using Infra.Simulator.Values;

namespace Infra.Simulator.Messages;

/// <summary>Converts between protocol messages and the simulator's types.</summary>
internal static class MessageConversions
{
    public static Value ToValue(this DynamicValue? message, SchemaType type) => message switch
    {
        null => Value.Null,
        { Msgpack.IsEmpty: false } => new MsgPackReader(message.Msgpack.Memory).Read(type),
        { Json.IsEmpty: false } => ValueJson.Read(System.Text.Json.Nodes.JsonNode.Parse(message.Json.Span), type),
        _ => Value.Null,
    };

    public static DynamicValue ToMessage(this Value value) =>
        new() { Msgpack = UnsafeByteOperations.UnsafeWrap(MsgPackWriter.Write(value)) };

    public static Diagnostic ToMessage(this CloudProblem problem)
    {
        var diagnostic = new Diagnostic
        {
            Severity = Diagnostic.Types.Severity.Error,
            Summary = problem.Summary,
            Detail = problem.Detail,
        };
        if (problem.Attribute is not null) diagnostic.Attribute = problem.Attribute.ToMessage();
        return diagnostic;
    }

    public static AttributePath ToMessage(this ValuePath path) => new()
    {
        Steps =
        {
            path.Steps.Select(step => step is int position
                ? new AttributePath.Types.Step { ElementKeyInt = position }
                : new AttributePath.Types.Step { AttributeName = (string)step }),
        },
    };

    public static Schema ToMessage(this BlockSchema block) => new() { Block = ToBlock(block) };

    private static Schema.Types.Block ToBlock(BlockSchema block) => new()
    {
        Attributes = { block.Attributes.Select(pair => ToAttribute(pair.Key, pair.Value)) },
        BlockTypes = { block.Blocks.Select(pair => ToNested(pair.Key, pair.Value)) },
    };

    private static Schema.Types.Attribute ToAttribute(string name, AttributeSchema attribute)
    {
        var message = new Schema.Types.Attribute
        {
            Name = name,
            Required = attribute.Required,
            Optional = attribute.Optional,
            Computed = attribute.Computed,
            Sensitive = attribute.Sensitive,
            Deprecated = attribute.Deprecated,
            WriteOnly = attribute.WriteOnly,
        };
        // An object with optional members must list them; one that is given whole, or is only read, has a plain type.
        if (attribute is { Settable: true, Nested: { Whole: false } nested }) message.NestedType = ToObject(nested);
        else message.Type = ByteString.CopyFromUtf8(attribute.Type.ToJson().ToJsonString());
        return message;
    }

    private static Schema.Types.Object ToObject(NestedType nested) => new()
    {
        Attributes = { nested.Members.Attributes.Select(pair => ToAttribute(pair.Key, pair.Value)) },
        Nesting = nested.Nesting switch
        {
            NestingMode.Single => Schema.Types.Object.Types.NestingMode.Single,
            NestingMode.List => Schema.Types.Object.Types.NestingMode.List,
            NestingMode.Map => Schema.Types.Object.Types.NestingMode.Map,
            _ => Schema.Types.Object.Types.NestingMode.Set,
        },
    };

    private static Schema.Types.NestedBlock ToNested(string name, NestedBlock nested) => new()
    {
        TypeName = name,
        Block = ToBlock(nested.Block),
        Nesting = nested.Nesting switch
        {
            NestingMode.Single => Schema.Types.NestedBlock.Types.NestingMode.Single,
            NestingMode.List => Schema.Types.NestedBlock.Types.NestingMode.List,
            NestingMode.Map => Schema.Types.NestedBlock.Types.NestingMode.Map,
            _ => Schema.Types.NestedBlock.Types.NestingMode.Set,
        },
        MinItems = nested.Nesting == NestingMode.Single ? 0 : nested.MinItems,
        MaxItems = nested.Nesting == NestingMode.Single ? 0 : nested.MaxItems,
    };
}
