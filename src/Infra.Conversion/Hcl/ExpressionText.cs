using System.Text;

namespace Infra.Conversion.Hcl;

/// <summary>Writes expressions in Terraform's syntax.</summary>
internal static class ExpressionText
{
    /// <summary>Writes an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="other">Writes selected expressions differently; returns null for the others.</param>
    public static string Of(Expression expression, Func<Expression, string?>? other = null) => other?.Invoke(expression) ?? expression switch
    {
        Literal literal => literal.Text,
        Template template => $"\"{TemplateOf(template, Quote, other)}\"",
        TupleExpression tuple => $"[{string.Join(", ", tuple.Items.Select(item => Of(item, other)))}]",
        ObjectExpression { Items.Count: 0 } => "{}",
        ObjectExpression map => $"{{ {string.Join(", ", map.Items.Select(item => $"{KeyOf(item.Key, other)} = {Of(item.Value, other)}"))} }}",
        Root root => root.Name,
        AttributeStep attribute => $"{Of(attribute.Target, other)}.{attribute.Name}",
        IndexStep index => $"{Of(index.Target, other)}[{Of(index.Key, other)}]",
        SplatStep splat => $"{Of(splat.Target, other)}{(splat.OfAttributes ? ".*" : "[*]")}",
        Call call => $"{call.Name}({string.Join(", ", call.Arguments.Select(argument => Of(argument, other)))}{(call.Expands ? "..." : "")})",
        Unary unary => $"{unary.Operator}{Of(unary.Operand, other)}",
        Binary binary => $"{Of(binary.Left, other)} {binary.Operator} {Of(binary.Right, other)}",
        Conditional conditional => $"{Of(conditional.Condition, other)} ? {Of(conditional.Then, other)} : {Of(conditional.Otherwise, other)}",
        ForExpression loop => ForOf(loop, other),
        Parentheses parentheses => $"({Of(parentheses.Inner, other)})",
        _ => throw new InvalidOperationException(expression.ToString()),
    };

    /// <summary>Writes the content of a string in the JSON syntax, where only template markers are escaped.</summary>
    public static string TemplateOf(Template template, Func<Expression, string?>? other = null) => TemplateOf(template, Marks, other);

    /// <summary>Escapes template markers in text.</summary>
    public static string Marks(string text) => text.Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal);

    private static string TemplateOf(Template template, Func<string, string> escape, Func<Expression, string?>? other)
    {
        var text = new StringBuilder();
        foreach (var part in template.Items)
        {
            text.Append(part switch
            {
                TextPart plain => escape(plain.Text),
                ValuePart value => $"${{{Of(value.Value, other)}}}",
                IfPart choice => $"%{{ if {Of(choice.Condition, other)} }}{TemplateOf(choice.Then, escape, other)}"
                    + (choice.Otherwise is { } otherwise ? $"%{{ else }}{TemplateOf(otherwise, escape, other)}" : "") + "%{ endif }",
                ForPart loop => $"%{{ for {Variables(loop.Key, loop.Value)} in {Of(loop.Collection, other)} }}{TemplateOf(loop.Body, escape, other)}%{{ endfor }}",
                _ => throw new InvalidOperationException(part.ToString()),
            });
        }

        return text.ToString();
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder();
        foreach (var c in Marks(text))
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return quoted.ToString();
    }

    private static string KeyOf(Expression key, Func<Expression, string?>? other) =>
        key is Template { Plain: { Length: > 0 } name } && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !char.IsAsciiDigit(name[0]) ? name
        : key is Template or Literal or Parentheses ? Of(key, other) : $"({Of(key, other)})";

    private static string ForOf(ForExpression loop, Func<Expression, string?>? other)
    {
        var text = $"for {Variables(loop.Key, loop.Value)} in {Of(loop.Collection, other)} : "
            + (loop.ResultKey is { } key ? $"{Of(key, other)} => " : "") + Of(loop.Result, other) + (loop.Groups ? "..." : "")
            + (loop.Condition is { } condition ? $" if {Of(condition, other)}" : "");
        return loop.ResultKey is null ? $"[{text}]" : $"{{ {text} }}";
    }

    private static string Variables(string? key, string value) => key is null ? value : $"{key}, {value}";
}
