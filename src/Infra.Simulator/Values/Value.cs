using System.Globalization;
using System.Text.Json;

namespace Infra.Simulator.Values;

/// <summary>An immutable value of Terraform's type system. Equal values have equal text.</summary>
public sealed class Value : IEquatable<Value>
{
    private static readonly IReadOnlyDictionary<string, Value> NoMembers = new Dictionary<string, Value>();
    private readonly Lazy<string> _text;

    private Value(
        ValueKind kind, string scalar = "", IReadOnlyList<Value>? items = null, IReadOnlyDictionary<string, Value>? members = null)
    {
        Kind = kind;
        Scalar = scalar;
        Items = items ?? [];
        Members = members ?? NoMembers;
        _text = new(Describe);
    }

    /// <summary>The null value.</summary>
    public static Value Null { get; } = new(ValueKind.Null);

    /// <summary>A value that is known only after apply.</summary>
    public static Value Unknown { get; } = new(ValueKind.Unknown);

    /// <summary>The kind of the value.</summary>
    public ValueKind Kind { get; }

    /// <summary>The text, the number in invariant notation, <c>true</c> or <c>false</c>; empty for all other kinds.</summary>
    public string Scalar { get; }

    /// <summary>The elements of a list or set; empty for all other kinds.</summary>
    public IReadOnlyList<Value> Items { get; }

    /// <summary>The members of a map or object; empty for all other kinds.</summary>
    public IReadOnlyDictionary<string, Value> Members { get; }

    /// <summary>Whether the value is null.</summary>
    public bool IsNull => Kind == ValueKind.Null;

    /// <summary>Whether the value is known only after apply.</summary>
    public bool IsUnknown => Kind == ValueKind.Unknown;

    /// <summary>Whether the value and everything in it is known.</summary>
    public bool IsWhollyKnown => !IsUnknown && Items.All(item => item.IsWhollyKnown) && Members.Values.All(member => member.IsWhollyKnown);

    /// <summary>A member by name; null if there is none.</summary>
    public Value this[string name] => Members.GetValueOrDefault(name, Null);

    /// <summary>Creates a text.</summary>
    public static Value Of(string text) => new(ValueKind.Text, text);

    /// <summary>Creates a number.</summary>
    public static Value Of(decimal number) =>
        new(ValueKind.Number, number.ToString("0.############################", CultureInfo.InvariantCulture));

    /// <summary>Creates a boolean.</summary>
    public static Value Of(bool truth) => new(ValueKind.Bool, truth ? "true" : "false");

    /// <summary>Creates a list.</summary>
    public static Value List(IEnumerable<Value> items) => new(ValueKind.List, items: [.. items]);

    /// <summary>Creates a set. Unknown values may turn out different, so duplicates of them are kept.</summary>
    public static Value Set(IEnumerable<Value> items)
    {
        var distinct = new HashSet<Value>();
        return new(ValueKind.Set, items:
            [.. items.Where(item => !item.IsWhollyKnown || distinct.Add(item)).OrderBy(item => item.ToString(), StringComparer.Ordinal)]);
    }

    /// <summary>Creates a map.</summary>
    public static Value Map(IEnumerable<KeyValuePair<string, Value>> members) =>
        new(ValueKind.Map, members: new SortedDictionary<string, Value>(new Dictionary<string, Value>(members), StringComparer.Ordinal));

    /// <summary>Returns a copy of the map with one member set.</summary>
    public Value With(string name, Value value) => Map(new Dictionary<string, Value>(Members) { [name] = value });

    /// <summary>Returns the values at a path such as <c>vpc_config.subnet_ids</c>, through all elements of collections on the way.</summary>
    public IEnumerable<Value> At(string path)
    {
        if (Kind is ValueKind.List or ValueKind.Set) return Items.SelectMany(item => item.At(path));
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? [this[path]] : this[path[..dot]].At(path[(dot + 1)..]);
    }

    /// <summary>Returns the texts in the value: its own, or those of its elements.</summary>
    public IEnumerable<string> Texts() => Kind == ValueKind.Text ? [Scalar] : Items.SelectMany(item => item.Texts());

    /// <inheritdoc/>
    public bool Equals(Value? other) => other is not null && (ReferenceEquals(this, other) || ToString() == other.ToString());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Value);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>Returns the value as JSON, with <c>(known after apply)</c> for unknown values.</summary>
    public override string ToString() => _text.Value;

    private string Describe() => Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Unknown => "(known after apply)",
        ValueKind.Text => JsonSerializer.Serialize(Scalar),
        ValueKind.List or ValueKind.Set => $"[{string.Join(',', Items)}]",
        ValueKind.Map => $"{{{string.Join(',', Members.Select(pair => $"{JsonSerializer.Serialize(pair.Key)}:{pair.Value}"))}}}",
        _ => Scalar,
    };
}
