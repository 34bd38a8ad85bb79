using Infra.Policy.Widenings;

namespace Infra.Cli.Reports;

/// <summary>What lets more people or more traffic in.</summary>
internal static class WideningSection
{
    private static readonly (WideningKind Kind, string Title)[] Titles = [(WideningKind.Permissions, "Wider permissions"), (WideningKind.Network, "Wider network")];

    public static IEnumerable<string> Render(IReadOnlyList<StackReport> stacks, Detail detail) =>
        from title in Titles
        let items =
            from stack in stacks
            from one in stack.Plan?.Widenings ?? []
            where one.Kind == title.Kind
            select $"{Markdown.Code(one.ConstructPath)} ({Markdown.Code(one.Type)}): {Markdown.Code(one.Text, 400)}"
        from block in ReportList.Render(title.Title, [.. items], detail)
        select block;
}
