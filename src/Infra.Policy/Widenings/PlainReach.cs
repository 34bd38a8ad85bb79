namespace Infra.Policy.Widenings;

/// <summary>An access that exists or not.</summary>
/// <param name="Kind">For whom.</param>
/// <param name="IsBarrier">Whether it keeps out.</param>
/// <param name="Argument">The argument that says so.</param>
/// <param name="Phrase">What it is.</param>
/// <param name="Value">What tells it from others of the phrase.</param>
internal sealed record PlainReach(WideningKind Kind, bool IsBarrier, string Argument, string Phrase, string Value) : Reach(Kind, IsBarrier, Argument)
{
    /// <inheritdoc />
    public override bool StaysInside => IsOwn;

    /// <summary>Whether it lets in nobody but a service that works for own resources alone.</summary>
    public bool IsOwn { get; init; }

    public override IEnumerable<string> Describe(IEnumerable<Reach> reaches) =>
        reaches.Cast<PlainReach>().Select(reach => reach.IsBarrier ? $"without {reach.Phrase}" : reach.Phrase).Distinct();
}
