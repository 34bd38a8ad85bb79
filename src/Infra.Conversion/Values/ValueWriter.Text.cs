using Infra.Conversion.CSharp;
using Infra.Conversion.Hcl;

namespace Infra.Conversion.Values;

/// <content>Strings, and what is left to Terraform as it is written.</content>
internal sealed partial class ValueWriter
{
    private Value? Text(Template template, bool inCall)
    {
        if (template.Items is [ValuePart only]) return Typed(only.Value, inCall);
        if (inCall && !IsQuotable(template)) return null;
        return new TextValue(TextParts(template), IsExpression: template.Items.Any(item => item is not TextPart && (item as ValuePart is not { } value || Hole(value.Value) is null)));
    }

    /// <summary>Whether the engine can quote it: it accepts interpolations as tokens, and text without markers of its own.</summary>
    private bool IsQuotable(Template template) => template.Items.All(item => item switch
    {
        TextPart text => !text.Text.AsSpan().ContainsAny("\"\\\r\t") && ExpressionText.Marks(text.Text) == text.Text,
        ValuePart value => Hole(value.Value) is not null,
        _ => false,
    });

    /// <summary>Returns the parts of a string that Terraform reads as a template.</summary>
    private IReadOnlyList<StringPart> TextParts(Template template)
    {
        var parts = new List<StringPart>();
        foreach (var item in template.Items)
        {
            if (item is TextPart text) parts.Add(new(ExpressionText.Marks(text.Text), IsHole: false));
            else if (item is ValuePart value && Hole(value.Value) is { } hole) parts.AddRange(hole);
            else parts.AddRange(Holed(other => ExpressionText.TemplateOf(new Template([item]), other)));
        }

        return StringPart.Joined(parts);
    }

    /// <summary>Returns what C# interpolates; null if Terraform must.</summary>
    private IReadOnlyList<StringPart>? Hole(Expression expression) => Typed(expression, inCall: false) switch
    {
        TextValue { IsExpression: false } text => text.Parts,
        Typed { Type: "string" or "int", Code: CodeText code } => [new(Parenthesized(code.Text), IsHole: true)],
        Readable { Natural: "string" } readable => [new(((CodeText)readable.AsString()).Text, IsHole: true)],
        Constant constant => [new(constant.Text, IsHole: false)],
        _ => null,
    };

    // A colon or a question mark would end the interpolation.
    private static string Parenthesized(string code) => code.AsSpan().ContainsAny('?', ':') ? $"({code})" : code;

    /// <summary>Returns the parts of an expression for Terraform, without the surrounding markers.</summary>
    public IReadOnlyList<StringPart> Expression(Expression expression) => Holed(other => ExpressionText.Of(expression, other));

    /// <summary>Returns Terraform text with references interpolated by C#.</summary>
    private IReadOnlyList<StringPart> Holed(Func<Func<Expression, string?>, string> write)
    {
        var holes = new List<string>();
        var text = write(expression =>
        {
            if (RawReference(expression) is not { } parts) return null;
            return string.Concat(parts.Select(part =>
            {
                if (!part.IsHole) return part.Text;
                holes.Add(part.Text);
                return $"\u0001{holes.Count - 1}\u0002";
            }));
        });
        var pieces = text.Split('\u0001', '\u0002');
        return StringPart.Joined(pieces.Select((piece, i) => i % 2 == 0 ? new StringPart(piece, false) : new StringPart(holes[int.Parse(piece, System.Globalization.CultureInfo.InvariantCulture)], true)));
    }

    /// <summary>Returns a reference within a Terraform expression; null if it stays unchanged.</summary>
    private IReadOnlyList<StringPart>? RawReference(Expression expression) => expression switch
    {
        AssetPath asset => [new("\"", false), new($"{scope.Assets[asset.Relative]}.Path", true), new("\"", false)],
        Root or AttributeStep or IndexStep or SplatStep => _references.InExpression(expression),
        _ => null,
    };
}
