using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Synthesis;

/// <summary>
/// Checks the expressions of a stack. Terraform evaluates every <c>${…}</c> and <c>%{…}</c> of its JSON. One that refers to nothing in its stack was
/// meant literally or belongs to another stack; Terraform would reject it in a pipeline, without naming a construct.
/// </summary>
internal static partial class ExpressionCheck
{
    // What an expression may start with besides a resource type of the stack.
    private static readonly HashSet<string> Roots = ["var", "local", "module", "data", "each", "count", "self", "path", "terraform", "ephemeral"];
    private static readonly HashSet<string> Words = ["true", "false", "null", "for", "in", "if"];
    private static readonly string[] Sections = ["resource", "data", "module", "output", "provider", "locals", "ephemeral"];

    /// <summary>Returns the expressions that Terraform would reject.</summary>
    /// <param name="stack">The name of the stack.</param>
    /// <param name="json">The JSON that CDKTF wrote.</param>
    public static IEnumerable<Problem> Of(string stack, JsonObject json)
    {
        var addresses = Addresses(json);
        foreach (var section in Sections)
            foreach (var (path, body) in Blocks(stack, section, json[section]))
                foreach (var problem in Texts(body, "").SelectMany(text => Problems(path, text.Attribute, text.Value, addresses)).DistinctBy(problem => problem.Fact))
                    yield return problem;
    }

    private static IEnumerable<Problem> Problems(string path, string attribute, string text, HashSet<string> addresses)
    {
        if (attribute.StartsWith("depends_on", StringComparison.Ordinal))
        {
            if (!addresses.Contains(Instance().Replace(text, "")))
            {
                yield return new("INFRA1114", path, $"{attribute} is {text}, which is not in this stack.",
                    "Depend on elements of the same stack; to order stacks, use a value of the other stack, or AddDependency.");
            }

            yield break;
        }

        if (EncodedNumber().IsMatch(text))
        {
            yield return new("INFRA1113", path, $"{attribute} has a number inside a text that only Terraform can resolve: \"{text}\".",
                "Put Token.AsString(number) into the text.");
        }

        foreach (var literal in Interpolations(text).Where(inner => !Computes(inner, addresses)))
        {
            yield return new("INFRA1115", path, $"{attribute} has \"${{{literal}}}\", which Terraform would evaluate, and which refers to nothing in this stack.",
                "Write LiteralText.Of(…) for a literal text; use a member of the construct for a reference.");
        }

        foreach (var directive in Directive().Matches(text).Where(match => !Control().IsMatch(match.Groups[1].Value)))
        {
            yield return new("INFRA1115", path, $"{attribute} has \"%{{{directive.Groups[1].Value}}}\", which Terraform would evaluate as a directive.", "Write LiteralText.Of(…).");
        }
    }

    /// <summary>Whether Terraform can evaluate the expression: every name outside quotes is a function, a keyword or an address in the stack.</summary>
    private static bool Computes(string inner, HashSet<string> addresses)
    {
        var code = Quoted().Replace(inner, "\"\"");
        if (code.Trim().Length == 0 || PolicyVariable().IsMatch(code)) return false;
        var bound = Bound().Matches(code).SelectMany(match => match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)).ToHashSet();
        return Root().Matches(code).All(match =>
        {
            var (name, rest) = (match.Groups["name"].Value, match.Groups["rest"].Value);
            if (rest.StartsWith('(') || rest.StartsWith("::", StringComparison.Ordinal) || Words.Contains(name) || bound.Contains(name)) return true;
            if (rest.Length == 0) return false;
            return Roots.Contains(name) ? name != "data" || addresses.Contains(First(match.Value, 3)) : addresses.Contains(First(match.Value, 2));
        });
    }

    private static string First(string reference, int parts) => string.Join('.', Instance().Replace(reference, "").Split('.').Take(parts));

    /// <summary>Returns the content of each unescaped <c>${…}</c>.</summary>
    private static IEnumerable<string> Interpolations(string text)
    {
        for (var start = text.IndexOf("${", StringComparison.Ordinal); start >= 0; start = text.IndexOf("${", start + 2, StringComparison.Ordinal))
        {
            if (start > 0 && text[start - 1] == '$') continue;
            var (depth, quoted, end) = (1, false, start + 2);
            for (; end < text.Length && depth > 0; end++)
            {
                if (text[end] == '\\' && quoted) end++;
                else if (text[end] == '"') quoted = !quoted;
                else if (!quoted) depth += text[end] switch { '{' => 1, '}' => -1, _ => 0 };
            }

            yield return depth == 0 ? text[(start + 2)..(end - 1)] : text[(start + 2)..];
            start = Math.Max(start, end - 2);
        }
    }

    /// <summary>The addresses of resources, data sources and modules.</summary>
    private static HashSet<string> Addresses(JsonObject json)
    {
        HashSet<string> addresses = [];
        foreach (var (type, named) in json["resource"] as JsonObject ?? []) foreach (var name in named as JsonObject ?? []) addresses.Add($"{type}.{name.Key}");
        foreach (var (type, named) in json["data"] as JsonObject ?? []) foreach (var name in named as JsonObject ?? []) addresses.Add($"data.{type}.{name.Key}");
        foreach (var name in json["module"] as JsonObject ?? []) addresses.Add($"module.{name.Key}");
        return addresses;
    }

    /// <summary>The elements of a section with their construct paths.</summary>
    private static IEnumerable<(string Path, JsonNode Body)> Blocks(string stack, string section, JsonNode? json)
    {
        if (json is not JsonObject named) yield break;
        foreach (var (key, value) in named)
        {
            if (section is "resource" or "data" or "ephemeral")
                foreach (var (name, body) in value as JsonObject ?? []) yield return ((string?)body?["//"]?["metadata"]?["path"] ?? $"{stack}/{name}", body!);
            else if (value is not null) yield return (value is JsonObject block && (string?)block["//"]?["metadata"]?["path"] is { } path ? path : $"{stack} {section}.{key}", value);
        }
    }

    private static IEnumerable<(string Attribute, string Value)> Texts(JsonNode? node, string attribute) => node switch
    {
        JsonObject block => block.Where(member => member.Key != "//").SelectMany(member => Texts(member.Value, attribute.Length == 0 ? member.Key : $"{attribute}.{member.Key}")),
        JsonArray list => list.SelectMany((item, index) => Texts(item, $"{attribute}[{index}]")),
        JsonValue value when value.TryGetValue<string>(out var text) => [(attribute, text)],
        _ => [],
    };

    // CDKTF's placeholder for an unknown number, as C# formats it.
    [GeneratedRegex(@"-\d+(?:\.\d+)?[eE]\+298")]
    private static partial Regex EncodedNumber();

    [GeneratedRegex("""
        "(?:\\.|[^"\\])*"
        """)]
    private static partial Regex Quoted();

    // ${aws:username}, and IAM's escapes for a star, a question mark and a dollar sign.
    [GeneratedRegex(@"^\s*(?:[A-Za-z][\w-]*:(?!:).*|[*?$])\s*\z")]
    private static partial Regex PolicyVariable();

    [GeneratedRegex(@"(?<![\w.\])-])(?<name>[A-Za-z_][\w-]*)(?<rest>\(|::|(?:\.[\w*-]+|\[[^\]]*\])*)")]
    private static partial Regex Root();

    [GeneratedRegex(@"\bfor\s+([\w,\s-]+?)\s+in\b")]
    private static partial Regex Bound();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Instance();

    [GeneratedRegex(@"(?<!%)%\{([^}]*)\}?")]
    private static partial Regex Directive();

    [GeneratedRegex(@"^~?\s*(?:if|else|endif|for|endfor)\b")]
    private static partial Regex Control();
}
