using Infra.Simulator.Values;

namespace Infra.Simulator.Planning;

/// <summary>Finds the differences between two values along a path of names.</summary>
internal static class ChangedPaths
{
    /// <summary>
    /// Returns the locations on <paramref name="path"/> at which the values differ. Lists are compared by position. A set, whose elements
    /// have no address, is compared as a whole, and so is a block that only one of the values has.
    /// </summary>
    public static IEnumerable<ValuePath> Between(Value before, Value after, string path) =>
        Between(before, after, path.Split('.'), ValuePath.Root);

    private static IEnumerable<ValuePath> Between(Value before, Value after, ReadOnlyMemory<string> names, ValuePath at)
    {
        if (names.IsEmpty) return before.Equals(after) ? [] : [at];
        return (before.Kind, after.Kind) switch
        {
            (ValueKind.Map, ValueKind.Map) => Between(
                before[names.Span[0]], after[names.Span[0]], names[1..], at.Member(names.Span[0])),
            (ValueKind.List, ValueKind.List) when before.Items.Count == after.Items.Count => before.Items
                .Zip(after.Items)
                .SelectMany((pair, i) => Between(pair.First, pair.Second, names, at.Position(i))),
            _ => Sets(before, names).SetEquals(Sets(after, names)) ? [] : [at],
        };
    }

    private static HashSet<Value> Sets(Value value, ReadOnlyMemory<string> names) =>
        [.. value.At(string.Join('.', names.ToArray())).Where(found => !found.IsNull)];
}
