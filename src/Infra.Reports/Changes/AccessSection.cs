using Infra.Policy.Widenings;

namespace Infra.Reports.Changes;

/// <summary>The section on new access.</summary>
internal static class AccessSection
{
    public static string Render(IReadOnlyList<StackReport> stacks, Detail detail)
    {
        var widening = stacks.SelectMany(stack => stack.Plan.Widening).ToList();
        if (widening.Count == 0) return "";
        // Permissions are long, and their condition comes last.
        var longest = detail.Attributes ? 2_000 : Markdown.LongestText;
        var items = widening.GroupBy(access => (access.ConstructPath, access.Kind)).Select(group =>
            $"- {Markdown.Code(group.Key.ConstructPath)} ({(group.Key.Kind == WideningKind.Network ? "network" : "permissions")}): {Listing.Of(group.Select(access => Markdown.CodeOf(access.Text, longest)), Math.Min(detail.Items, 8), "; ")}").ToList();
        return $"\n### 🔓 New access\n\n{Listing.Lines(items, detail.Items)}";
    }
}
