using Infra.Bindings.Model;
using Infra.Conversion.CSharp;
using Infra.Conversion.Hcl;
using Infra.Conversion.Values;

namespace Infra.Conversion.Elements;

/// <summary>An argument that the typed API does not support, with the reason.</summary>
internal sealed record Override(string Path, Code Value, string Reason, Place Place);

/// <summary>Converts the body of an element to members of its configuration class, and everything they do not support to overrides.</summary>
/// <param name="values">Converts expressions to values.</param>
/// <param name="structure">What is known before Terraform runs.</param>
/// <param name="alias">Returns the name of a struct in programs.</param>
/// <param name="iterator">Allocates the variable of an iterator and writes its declaration.</param>
internal sealed class BodyWriter(ValueWriter values, Structure structure, Func<string, string> alias, Func<string, Expression, (string Name, ValueWriter Within)> iterator)
{
    private readonly PlainBody _plain = new(values);
    private readonly List<Override> _overrides = [];

    /// <summary>The overrides for what the members do not support.</summary>
    public IReadOnlyList<Override> Overrides => _overrides;

    /// <summary>Returns the members that a body sets. The rest becomes overrides.</summary>
    /// <param name="body">The body, without meta-arguments.</param>
    /// <param name="members">The available members.</param>
    /// <param name="of">The owner of the members, in words.</param>
    public List<CodeItem> Members(Body body, IReadOnlyList<ApiMember> members, string of)
    {
        var items = new List<CodeItem>();
        foreach (var entry in Entries(body, members))
        {
            var item = Member(entry, members, out var reason);
            if (item is not null) items.Add(item);
            else if (reason is not null && Expanded(entry.Blocks) is { Repeated.Count: > 0 } parts)
            {
                // What the provider defines as an attribute is either set or written as blocks, never both.
                var isAttribute = members.First(member => member.Terraform == entry.Name).Block is null;
                var repeated = isAttribute ? parts.Known.Select(Once).Concat(parts.Repeated) : parts.Repeated;
                Override(entry, $"dynamic.{entry.Name}", new ListValue([.. repeated.Select(block => _plain.OfDynamic(block.Body))]), reason);
                if (parts.Known.Count == 0 || isAttribute) continue;
                var known = entry with { Blocks = parts.Known };
                if (Member(known, members, out reason) is { } other) items.Add(other);
                else if (reason is not null) Override(entry, entry.Name, PlainValue(known), reason);
            }
            else if (reason is not null) Override(entry, entry.Name, PlainValue(entry), reason);
        }

        return items;

        void Override(Entry entry, string path, Value value, string reason) =>
            _overrides.Add(new(path, value.AsObject(), reason.Replace("{of}", of, StringComparison.Ordinal), entry.Place));
    }

    /// <summary>Returns the arguments, and the blocks of each type together, in source order.</summary>
    private static IEnumerable<Entry> Entries(Body body, IReadOnlyList<ApiMember> members)
    {
        foreach (var argument in body.Arguments)
        {
            // The JSON syntax does not distinguish blocks.
            if (members.FirstOrDefault(member => member.Terraform == argument.Name) is { Block: not null } && argument.Value is ObjectExpression or TupleExpression)
                yield return new(argument.Name, null, [.. JsonSyntax.Blocks(argument.Name, argument.Value, 0, argument.Place)], argument.Place) { Comment = argument.Comment };
            else if (argument.Name == "dynamic" && argument.Value is ObjectExpression or TupleExpression)
                foreach (var group in JsonSyntax.Blocks("dynamic", argument.Value, 1, argument.Place).GroupBy(block => block.Labels[0]))
                    yield return new(group.Key, null, [.. group], argument.Place);
            else yield return new(argument.Name, argument.Value, [], argument.Place) { Comment = argument.Comment };
        }

        foreach (var group in body.Blocks.GroupBy(block => block.Type == "dynamic" ? block.Labels[0] : block.Type))
            yield return new(group.Key, null, [.. group], group.First().Place) { Comment = group.First().Comment };
    }

    private CodeItem? Member(Entry entry, IReadOnlyList<ApiMember> members, out string? reason)
    {
        reason = null;
        if (members.FirstOrDefault(member => member.Terraform == entry.Name) is not { } member) reason = $"{{of}} has no {(entry.Value is null ? "block" : "argument")} \"{entry.Name}\".";
        else if (!member.Settable) reason = $"\"{entry.Name}\" of {{of}} can't be set.";
        else if (entry.Value is { } value) return Argument(member, value, entry, ref reason);
        else if (member.Struct is null) return Item(member, entry, values.Of(new TupleExpression([.. entry.Blocks.Select(ToObject)])).As(member.Attribute!.Type));
        else return Blocks(member, entry, ref reason);
        return null;
    }

    private static CodeItem Item(ApiMember member, Entry entry, Code code) => new($"{member.Name} = ", code) { Comment = entry.Comment };

    private CodeItem? Argument(ApiMember member, Expression expression, Entry entry, ref string? reason)
    {
        // A null argument is not set.
        if (expression is Literal { Text: "null" }) return null;
        if (member.Struct is not { } @struct) return member.Attribute is null ? Refuse(ref reason) : Item(member, entry, values.Of(expression).As(member.Attribute.Type));
        if (StructValue(@struct, expression) is { } code) return Item(member, entry, code);
        if (@struct.Use is StructUse.Single or StructUse.SingleItem) return Refuse(ref reason);
        return Item(member, entry, values.Of(expression).AsResolvable(Infra.Schemas.Types.SchemaType.Dynamic));

        CodeItem? Refuse(ref string? reason)
        {
            reason = $"\"{entry.Name}\" of {{of}} needs an object of its type, but this is an expression.";
            return null;
        }
    }

    /// <summary>Returns a literal object, list or map of objects; null for an expression.</summary>
    private Code? StructValue(ApiStruct @struct, Expression expression) => (@struct.Use, expression) switch
    {
        (StructUse.Single or StructUse.SingleItem, ObjectExpression map) => Object(@struct, map),
        (StructUse.List or StructUse.Set, TupleExpression tuple) => Array(tuple.Items.Select(item => item is ObjectExpression map ? Object(@struct, map) : null)),
        (StructUse.Map, ObjectExpression map) when map.Items.All(item => item is { Key: Template { Plain: not null }, Value: ObjectExpression }) => Dictionary(@struct, map),
        _ => null,
    };

    private CodeGroup? Dictionary(ApiStruct @struct, ObjectExpression map)
    {
        var items = new List<CodeItem>();
        foreach (var (key, value) in map.Items)
        {
            if (Object(@struct, (ObjectExpression)value) is not { } code || ValueWriter.Flat(StringCode.Of(((Template)key).Plain!)) is not { } name) return null;
            items.Add(new($"[{name}] = ", code));
        }

        return CodeGroup.New($"Dictionary<string, {alias(@struct.ClassName)}>", items);
    }

    private CodeGroup? Object(ApiStruct @struct, ObjectExpression map) => map.Items.All(item => item.Key is Template { Plain: not null })
        ? Struct(@struct, new([.. map.Items.Select(item => new Argument(((Template)item.Key).Plain!, item.Value, new("", 0)))], []))
        : null;

    private static Code? Array(IEnumerable<Code?> items)
    {
        var all = items.ToList();
        return all.Contains(null) ? null : all.Count == 0 ? "Array.Empty<object>()" : new CodeGroup("new[]", Brackets.Braces, [.. all.Select(item => new CodeItem("", item!))]);
    }

    private CodeItem? Blocks(ApiMember member, Entry entry, ref string? reason)
    {
        var @struct = member.Struct!;
        var (blocks, repeated) = Expanded(entry.Blocks);
        if (repeated.Count == 0)
        {
            var code = @struct.Use switch
            {
                StructUse.Single or StructUse.SingleItem => blocks.Count == 1 ? Struct(@struct, blocks[0].Body) : null,
                StructUse.List or StructUse.Set => Array(blocks.Select(block => Struct(@struct, block.Body))),
                _ => null,
            };
            if (code is not null) return Item(member, entry, code);
            if (blocks.Count == 0) return null;
            reason = $"\"{entry.Name}\" of {{of}} has parts that its type does not allow.";
            return null;
        }

        if (member.Block is not null && repeated.Count == 1 && blocks.Count == 0 && @struct.Use is StructUse.List or StructUse.Set && Dynamic(repeated[0]) is { } dynamic) return Item(member, entry, dynamic);
        reason = $"Terraform repeats \"{entry.Name}\" of {{of}}, and its type allows no iterator here.";
        return null;
    }

    /// <summary>Dynamic blocks whose number is known become blocks.</summary>
    private (List<Block> Known, List<Block> Repeated) Expanded(IReadOnlyList<Block> blocks)
    {
        var (known, repeated) = (new List<Block>(), new List<Block>());
        foreach (var block in blocks)
        {
            if (block.Type != "dynamic") known.Add(block);
            else if (ContentOf(block) is { } content && block.Body["for_each"] is { } each && structure.Items(each) is { } items)
                known.AddRange(items.Select(item => new Block(block.Labels[0], [], Structure.Iteration(content, IteratorOf(block), item.Key, item.Value), block.Place)));
            else repeated.Add(block);
        }

        return (known, repeated);
    }

    private CodeGroup? Dynamic(Block block)
    {
        if (ContentOf(block) is not { } content || block.Body["for_each"] is not { } each || content.Blocks.Count > 0) return null;
        var name = IteratorOf(block);
        var (variable, within) = iterator(block.Labels[0], each);
        var renamed = content.Replace(expression => expression is Root root && root.Name == name ? new Root("each") : null);
        return CodeGroup.Call($"{variable}.Dynamic", new PlainBody(within).Of(renamed).AsObject());
    }

    /// <summary>Returns a block as a dynamic block with one iteration.</summary>
    private static Block Once(Block block) => block with
    {
        Type = "dynamic",
        Body = new([new("for_each", new TupleExpression([new Literal("1")]), block.Place)], [block with { Type = "content" }]),
    };

    private static Body? ContentOf(Block block) => block.Body.Of("content").Select(content => content.Body).FirstOrDefault();

    private static string IteratorOf(Block block) => block.Body["iterator"] is { } iterator ? References.Word(iterator) : block.Labels[0];

    /// <summary>Returns an object of a struct; null if it has something that the struct does not support.</summary>
    private CodeGroup? Struct(ApiStruct @struct, Body body)
    {
        var items = new List<CodeItem>();
        foreach (var entry in Entries(body, @struct.Members))
        {
            var item = Member(entry, @struct.Members, out var reason);
            if (reason is not null) return null;
            if (item is not null) items.Add(item);
        }

        return CodeGroup.New(alias(@struct.ClassName), items);
    }

    private Value PlainValue(Entry entry) => entry.Value is { } value
        ? values.Of(value)
        : new ListValue([.. Expanded(entry.Blocks).Known.Select(block => _plain.Of(block.Body))]);

    private static Expression ToObject(Block block) => new ObjectExpression(
        [.. block.Body.Arguments.Select(argument => KeyValuePair.Create<Expression, Expression>(Template.Of(argument.Name), argument.Value))]);

    /// <summary>An argument, or the blocks of a type.</summary>
    private sealed record Entry(string Name, Expression? Value, IReadOnlyList<Block> Blocks, Place Place)
    {
        public IReadOnlyList<string> Comment { get; init; } = [];
    }
}
