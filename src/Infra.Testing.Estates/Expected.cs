using System.Text.Json;
using System.Text.RegularExpressions;

namespace Infra.Testing.Estates;

/// <summary>An expected value that is more than a plain literal.</summary>
public sealed class Expected
{
    private readonly string _description;
    private readonly Func<JsonElement, bool> _isMetBy;

    private Expected(string description, Func<JsonElement, bool> isMetBy)
    {
        _description = description;
        _isMetBy = isMetBy;
    }

    /// <summary>Any value except null.</summary>
    public static Expected Anything { get; } = new("anything", _ => true);

    /// <summary>A string that matches a pattern.</summary>
    /// <param name="pattern">A regular expression, matched anywhere in the string.</param>
    public static Expected Matching(string pattern) => new(
        $"a match of {pattern}",
        found => found.ValueKind == JsonValueKind.String && Regex.IsMatch(found.GetString()!, pattern, RegexOptions.CultureInvariant));

    /// <summary>Returns the description used in messages.</summary>
    public override string ToString() => _description;

    /// <summary>Converts a value as written in tests to an expectation; <see langword="null"/> if there must be no value.</summary>
    internal static Expected? Of(object? value, TerraformStack stack)
    {
        if (value is null or Expected)
        {
            return value as Expected;
        }

        var json = JsonSerializer.SerializeToElement(value is string text && Token.IsUnresolved(text) ? Resolve(text, stack) : value);
        return new Expected(Text(json), found => JsonElement.DeepEquals(found, json));
    }

    internal static string Text(JsonElement value) => JsonSerializer.Serialize(value, Failure.Plain);

    internal bool IsMetBy(JsonElement found) => _isMetBy(found);

    private static object Resolve(string token, TerraformStack stack) => Tokenization.Resolve(
        token, new ResolveOptions { Scope = stack, Resolver = new DefaultTokenResolver(new StringConcat()), Preparing = false });
}

/// <summary>The expected value at a path.</summary>
/// <param name="Path">Names and positions, separated by dots.</param>
/// <param name="Value">The expected value; <see langword="null"/> if there must be none.</param>
internal sealed record Expectation(string Path, Expected? Value)
{
    public bool IsMetBy(SynthesizedBlock block)
    {
        var values = block.ValuesAt(Path);
        return Value is null ? values.Count == 0 : values.Any(Value.IsMetBy);
    }

    public override string ToString() => Value is null ? $"no {Path}" : $"{Path} = {Value}";
}
