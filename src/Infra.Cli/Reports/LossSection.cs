using Infra.Cli.Plans;

namespace Infra.Cli.Reports;

/// <summary>What does not come back.</summary>
internal static class LossSection
{
    public static IEnumerable<string> Render(IReadOnlyList<StackReport> stacks, Detail detail) => ReportList.Render(
        "Lost for good",
        [
            .. from found in Of(stacks)
               select $"**{found.Loss.Kind}**: {Markdown.Code(found.Change.ConstructPath)} ({Markdown.Code(found.Change.Type)}) is {(found.Change.Action == PlannedAction.Replace ? "replaced" : "destroyed")}: {found.Loss.What}",
        ],
        detail);

    /// <summary>Every loss, those of data first.</summary>
    public static IEnumerable<(PlannedChange Change, Loss Loss)> Of(IReadOnlyList<StackReport> stacks) =>
        from stack in stacks
        from change in stack.Plan?.Changes ?? []
        where change.Action is PlannedAction.Destroy or PlannedAction.Replace
        let loss = Loss.Of(change.Type)
        where loss is not null
        orderby loss.Rank
        select (change, loss);
}
