using Infra.Policy.Model;
using Infra.Policy.Networks;

namespace Infra.Policy.Widenings;

/// <summary>An argument that opens or bars a way in by itself.</summary>
/// <param name="Type">The resource type.</param>
/// <param name="Path">The argument's dotted path.</param>
/// <param name="Kind">For whom.</param>
/// <param name="Phrase">What it opens or bars.</param>
/// <param name="Read">What its values open, given the phrase.</param>
internal sealed record OpenArgument(
    string Type, string Path, WideningKind Kind, string Phrase, Func<OpenArgument, IReadOnlyList<PolicyValue>, IEnumerable<Reach>> Read)
{
    private const string ServiceDomain = ".amazonaws.com";

    private static readonly string[] Sources = ["source_account", "source_arn"];

    private string Root => Path.Split('.')[0];

    /// <summary>Open where it has the value; a value that nobody knows yet may be that one.</summary>
    public static Func<OpenArgument, IReadOnlyList<PolicyValue>, IEnumerable<Reach>> If(string value) => (row, values) =>
        values.Any(one => one.IsUnresolved || one.Is(value)) ? [row.Plain(isBarrier: false, "")] : [];

    /// <summary>Open, or shut, unless it has the value: so is the provider's default.</summary>
    public static Func<OpenArgument, IReadOnlyList<PolicyValue>, IEnumerable<Reach>> Unless(string value, bool isBarrier = false) => (row, values) =>
        values.All(one => one.Is(value)) ? [] : [row.Plain(isBarrier, "")];

    /// <summary>Shut where it has the value.</summary>
    public static Func<OpenArgument, IReadOnlyList<PolicyValue>, IEnumerable<Reach>> ShutIf(string value) => (row, values) =>
        values.Any(one => one.Is(value)) ? [row.Plain(isBarrier: true, "")] : [];

    /// <summary>Open by each value.</summary>
    public static IEnumerable<Reach> Each(OpenArgument row, IReadOnlyList<PolicyValue> values) =>
        values.SelectMany(value => value.Elements).Select(value => row.Plain(isBarrier: false, Written.Text(value)));

    /// <summary>Open to whoever holds what is too long to show: keys, certificates, metadata.</summary>
    public static IEnumerable<Reach> Keys(OpenArgument row, IReadOnlyList<PolicyValue> values) =>
        values.SelectMany(value => value.Elements).Select(value => new PlainReach(row.Kind, IsBarrier: false, row.Root, row.Phrase, Written.Text(value)));

    /// <summary>Open by a level, and by all below it: a lower one opens nothing.</summary>
    public static Func<OpenArgument, IReadOnlyList<PolicyValue>, IEnumerable<Reach>> Ranked(params string[] levels) => (row, values) =>
        values.SelectMany(value => value.Elements).SelectMany(value => Array.IndexOf(levels, value.Text) is >= 0 and var level
            ? levels[..(level + 1)].Reverse().Select(one => row.Plain(isBarrier: false, one))
            : [row.Plain(isBarrier: false, Written.Text(value))]);

    /// <summary>Open to each invoker. A service that is held to an own source works for the estate.</summary>
    public static IEnumerable<Reach> Invokers(OpenArgument row, IReadOnlyList<PolicyValue> values) =>
        from value in values
        let isHeld = Sources.Any(source => !value.Resource[source].IsAbsent)
        select row.Plain(isBarrier: false, Written.Text(value)) with { IsOwn = isHeld && Written.Text(value).EndsWith(ServiceDomain, StringComparison.Ordinal) };

    /// <summary>Shut by whatever is set.</summary>
    public static IEnumerable<Reach> Barrier(OpenArgument row, IReadOnlyList<PolicyValue> values) =>
        values.SelectMany(value => value.Elements).Select(value => row.Plain(isBarrier: true, Written.Text(value)));

    /// <summary>Open to each range of addresses.</summary>
    public static IEnumerable<Reach> Peers(OpenArgument row, IReadOnlyList<PolicyValue> values) =>
        from value in values.SelectMany(value => value.Elements)
        select new NetworkReach(false, row.Root, $"{row.Phrase}: ", Direction.Inbound, NetworkRule.AnyProtocol, PortRange.All, Written.Text(value));

    private PlainReach Plain(bool isBarrier, string value) => new(Kind, isBarrier, Root, value.Length == 0 ? Phrase : $"{Phrase} {value}", value);
}
