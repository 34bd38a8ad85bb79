using Infra.Plans;

namespace Infra.Reports.Changes;

/// <summary>The section on destroyed resources that cannot be recreated.</summary>
internal static class LossSection
{
    public static string Render(IReadOnlyList<StackReport> stacks, Detail detail)
    {
        var items = (from stack in stacks
                     from change in stack.Plan.Changes
                     let lost = Losses.Of(change)
                     where lost is not null
                     select $"- {Markdown.Code(change.ConstructPath)} is {(change.Action == PlannedAction.Replace ? "replaced" : "destroyed")}: {lost}").ToList();
        return items.Count == 0 ? "" : $"\n### 🔥 Permanent losses\n\n{Listing.Lines(items, detail.Items)}";
    }
}
