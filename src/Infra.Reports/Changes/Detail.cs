namespace Infra.Reports.Changes;

/// <summary>The level of detail of a report. New access, losses and blocking findings are shown at every level.</summary>
/// <param name="Attributes">Whether changed attributes are shown.</param>
/// <param name="Changes">The maximum number of changes listed per stack.</param>
/// <param name="Items">The maximum number of items in any other list, and of stacks.</param>
internal sealed record Detail(bool Attributes, int Changes, int Items)
{
    /// <summary>The levels, from full detail to what fits in any comment.</summary>
    public static readonly IReadOnlyList<Detail> Levels = [new(true, int.MaxValue, int.MaxValue), new(false, int.MaxValue, int.MaxValue), new(false, 25, 100), new(false, 5, 50), new(false, 0, 20)];
}
