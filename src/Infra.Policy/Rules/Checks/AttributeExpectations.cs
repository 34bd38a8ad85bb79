using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Checks;

/// <summary>
/// The second half of a sentence that <see cref="Rows"/> starts: what each value at a path, and each element of a list there, has
/// to be, or, in a forbidding sentence, must not be.
/// </summary>
public sealed class AttributeExpectations
{
    private readonly IReadOnlyList<string> _types;
    private readonly string _path;
    private readonly bool _forbids;

    internal AttributeExpectations(IReadOnlyList<string> types, string path, bool forbids)
    {
        _types = types;
        _path = path;
        _forbids = forbids;
    }

    /// <summary>Exactly this boolean.</summary>
    public AttributeCheck ToBe(bool value) => OfEach(given => given.Is(value ? "true" : "false"), like: value, unlike: !value);

    /// <summary>Exactly one of these texts.</summary>
    public AttributeCheck ToBe(params string[] values) => OfEach(given => values.Any(given.Is), like: values[0], unlike: Mutant.Nonsense);

    /// <summary>Exactly this number.</summary>
    public AttributeCheck ToBe(int value) => OfEach(given => given.Number == value, like: value, unlike: value + 1);

    /// <summary>This number or more.</summary>
    public AttributeCheck ToBeAtLeast(int value) => OfEach(given => given.Number >= value, like: value, unlike: value - 1);

    /// <summary>This number or less.</summary>
    public AttributeCheck ToBeAtMost(int value) => OfEach(given => given.Number <= value, like: value, unlike: value + 1);

    /// <summary>A text that matches a pattern, with an example that matches and one that does not.</summary>
    public AttributeCheck ToMatch(string pattern, string like, string unlike)
    {
        var regex = new Regex(pattern, RegexOptions.CultureInvariant);
        return OfEach(given => given.Text is { } text && regex.IsMatch(text), like, unlike);
    }

    /// <summary>Anything at all: a value, a block, or a reference to something.</summary>
    public AttributeCheck ToBeSet() => new(_types, _path, _forbids, new(
        given => given.IsUnresolved && !given.References.Any() ? null : given.Text is not "" != _forbids,
        _ => [_forbids ? Mutant.Nonsense : null],
        OfWhole: true));

    /// <summary>A list that holds all of these; forbidden, one that holds any of these.</summary>
    public AttributeCheck ToContain(params string[] values) => _forbids
        ? ToBe(values)
        : new(_types, _path, mayBeAbsent: false, new(
            given => values.All(value => given.Elements.Any(element => element.Is(value))) ? true : IsPartlyUnknown(given) ? null : false,
            given => [null, .. values.Select(value => Without(given, value))],
            OfWhole: true));

    private AttributeCheck OfEach(Predicate<PolicyValue> isSo, JsonNode like, JsonNode unlike) => new(_types, _path, _forbids, new(
        given => given.IsUnresolved ? null : isSo(given) != _forbids,
        _ => _forbids ? [like] : [unlike, null]));

    private static bool IsPartlyUnknown(PolicyValue list) => list.Elements.Any(element => element.IsUnresolved);

    private static JsonArray Without(PolicyValue list, string value) =>
        new([.. list.Elements.Where(element => !element.Is(value)).Select(element => element.Json!.DeepClone())]);
}
