namespace Infra.Reports.Changes;

/// <summary>How much a report says. Access, losses and what stops are said at every level.</summary>
/// <param name="Attributes">Whether it shows the attributes of a change.</param>
/// <param name="Changes">How many changes of a stack it lists.</param>
/// <param name="Items">How many items any other list has, and how many stacks are named.</param>
internal sealed record Detail(bool Attributes, int Changes, int Items)
{
    /// <summary>From everything to what fits into any comment.</summary>
    public static readonly IReadOnlyList<Detail> Levels = [new(true, int.MaxValue, int.MaxValue), new(false, int.MaxValue, int.MaxValue), new(false, 25, 100), new(false, 5, 50), new(false, 0, 20)];
}
