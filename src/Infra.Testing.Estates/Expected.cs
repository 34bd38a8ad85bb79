using System.Text.Json;
using System.Text.RegularExpressions;

namespace Infra.Testing.Estates;

/// <summary>A value that is expected, other than a plain one.</summary>
public sealed class Expected
{
    private readonly string _description;
    private readonly Func<JsonElement, bool> _isMetBy;

    private Expected(string description, Func<JsonElement, bool> isMetBy)
    {
        _description = description;
        _isMetBy = isMetBy;
    }

    /// <summary>Any value but none.</summary>
    public static Expected Anything { get; } = new("anything", _ => true);

    /// <summary>A string that a pattern matches.</summary>
    /// <param name="pattern">A regular expression, to match anywhere in the string.</param>
    public static Expected Matching(string pattern) => new(
        $"a match of {pattern}",
        found => found.ValueKind == JsonValueKind.String && Regex.IsMatch(found.GetString()!, pattern, RegexOptions.CultureInvariant));

    /// <summary>The value in the words of a message.</summary>
    public override string ToString() => _description;

    /// <summary>The expectation of a value as tests write it; <see langword="null"/> when there must be none.</summary>
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

/// <summary>What one path is expected to hold.</summary>
/// <param name="Path">Names and positions, separated by dots.</param>
/// <param name="Value">The value; <see langword="null"/> when there must be none.</param>
internal sealed record Expectation(string Path, Expected? Value)
{
    public bool IsMetBy(SynthesizedBlock block)
    {
        var values = block.ValuesAt(Path);
        return Value is null ? values.Count == 0 : values.Any(Value.IsMetBy);
    }

    public override string ToString() => Value is null ? $"no {Path}" : $"{Path} = {Value}";
}
