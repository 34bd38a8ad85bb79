using System.Text.Json;

namespace Infra.Conversion.Hcl;

/// <summary>Parses the JSON syntax, in which the schema decides what is a block: within the language's own blocks, everything is an argument.</summary>
internal static class JsonSyntax
{
    /// <summary>The number of labels of the language's own blocks.</summary>
    private static readonly Dictionary<string, int> Labels = new()
    {
        ["terraform"] = 0, ["locals"] = 0, ["moved"] = 0, ["import"] = 0, ["removed"] = 0,
        ["provider"] = 1, ["variable"] = 1, ["output"] = 1, ["module"] = 1, ["check"] = 1,
        ["resource"] = 2, ["data"] = 2, ["ephemeral"] = 2,
    };

    /// <summary>Parses a file.</summary>
    /// <exception cref="HclSyntaxException">The text is not JSON, or not a configuration.</exception>
    public static Body Parse(string text, string file)
    {
        var place = new Place(file, 1);
        JsonElement root;
        try
        {
            root = JsonDocument.Parse(text, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }).RootElement;
        }
        catch (JsonException e)
        {
            throw new HclSyntaxException(new(file, (int)(e.LineNumber ?? 0) + 1), "This is not JSON.");
        }

        if (root.ValueKind != JsonValueKind.Object) throw new HclSyntaxException(place, "A configuration is an object.");
        var blocks = new List<Block>();
        foreach (var member in root.EnumerateObject().Where(member => member.Name != "//"))
        {
            if (!Labels.TryGetValue(member.Name, out var labels)) throw new HclSyntaxException(place, $"The language has no block \"{member.Name}\".");
            blocks.AddRange(Blocks(member.Name, ToExpression(member.Value, file), labels, place));
        }

        return new([], blocks);
    }

    /// <summary>Returns a value as blocks of a type: an object is one block, a list several.</summary>
    /// <param name="type">The type.</param>
    /// <param name="value">The value.</param>
    /// <param name="labels">The number of levels of the value that are labels.</param>
    /// <param name="place">The location.</param>
    public static IEnumerable<Block> Blocks(string type, Expression value, int labels, Place place) => Blocks(type, value, labels, [], place);

    private static IEnumerable<Block> Blocks(string type, Expression value, int depth, IReadOnlyList<string> labels, Place place) => value switch
    {
        TupleExpression list => list.Items.SelectMany(item => Blocks(type, item, depth, labels, place)),
        ObjectExpression map when depth > 0 => map.Items.SelectMany(item => Blocks(type, item.Value, depth - 1, [.. labels, Key(item.Key, place)], place)),
        ObjectExpression map => [new Block(type, labels, ToBody(map, place), place)],
        Literal { Text: "null" } => [],
        _ => throw new HclSyntaxException(place, $"\"{string.Join('.', labels.Prepend(type))}\" has to be an object or a list of objects."),
    };

    private static Body ToBody(ObjectExpression map, Place place) => new([.. map.Items.Select(item => new Argument(Key(item.Key, place), item.Value, place))], []);

    private static string Key(Expression key, Place place) => (key as Template)?.Plain ?? throw new HclSyntaxException(place, "The name of a block or an argument is plain text.");

    private static Expression ToExpression(JsonElement json, string file) => json.ValueKind switch
    {
        JsonValueKind.String => TemplateParser.ParseWhole(json.GetString()!, file, 1),
        JsonValueKind.Array => new TupleExpression([.. json.EnumerateArray().Select(item => ToExpression(item, file))]),
        JsonValueKind.Object => new ObjectExpression([.. json.EnumerateObject()
            .Where(member => member.Name != "//")
            .Select(member => KeyValuePair.Create<Expression, Expression>(TemplateParser.ParseWhole(member.Name, file, 1), ToExpression(member.Value, file)))]),
        _ => new Literal(json.GetRawText()),
    };
}
