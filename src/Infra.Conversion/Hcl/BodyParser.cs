namespace Infra.Conversion.Hcl;

/// <summary>Parses the native syntax: arguments and blocks.</summary>
internal sealed class BodyParser(Source source)
{
    private readonly ExpressionParser _expressions = new(source);

    /// <summary>Parses a file.</summary>
    /// <exception cref="HclSyntaxException">The text is not HCL.</exception>
    public static Body Parse(string text, string file)
    {
        var source = new Source(text.TrimStart('\uFEFF').ReplaceLineEndings("\n"), file);
        return new BodyParser(source).Body('\0');
    }

    private Body Body(char end)
    {
        var (arguments, blocks) = (new List<Argument>(), new List<Block>());
        while (true)
        {
            source.Skip(lines: true);
            if (source.Next == end) return new(arguments, blocks);
            if (source.AtEnd) throw source.Error("A block is not closed.");
            var (comment, place) = (source.TakeComment(), source.Place);
            var name = source.TakeName();
            source.Skip(lines: false);
            if (source.TryTake("=")) arguments.Add(new(name, Value(), place) { Comment = comment });
            else blocks.Add(new(name, Labels(), Braces(), place) { Comment = comment });
            EndOfLine(end);
        }
    }

    private Expression Value()
    {
        source.Skip(lines: false);
        return _expressions.Parse();
    }

    private List<string> Labels()
    {
        var labels = new List<string>();
        while (source.Next != '{')
        {
            labels.Add(source.Next == '"'
                ? ((Template)_expressions.Parse()).Plain ?? throw source.Error("A label is plain text.")
                : source.TakeName());
            source.Skip(lines: false);
        }

        return labels;
    }

    private Body Braces()
    {
        source.Expect("{");
        var body = Body('}');
        source.Expect("}");
        return body;
    }

    private void EndOfLine(char end)
    {
        source.Skip(lines: false);
        source.TakeComment();
        if (source.Next == '\n') source.Take();
        else if (!source.AtEnd && source.Next != end) throw source.Error($"Expected the end of the line and found {source.Found}.");
    }
}
