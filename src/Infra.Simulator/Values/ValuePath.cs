using System.Collections.Immutable;

namespace Infra.Simulator.Values;

/// <summary>The location of a value within another: member names and list positions.</summary>
/// <param name="Steps">A <see cref="string"/> for a member, an <see cref="int"/> for a position.</param>
internal sealed record ValuePath(ImmutableArray<object> Steps)
{
    public static ValuePath Root { get; } = new([]);

    /// <summary>Returns the path of a top-level attribute.</summary>
    public static ValuePath Of(string attribute) => Root.Member(attribute);

    public ValuePath Member(string name) => new(Steps.Add(name));

    public ValuePath Position(int index) => new(Steps.Add(index));

    public override string ToString() =>
        string.Concat(Steps.Select((step, i) => step is int ? $"[{step}]" : i == 0 ? $"{step}" : $".{step}"));
}
