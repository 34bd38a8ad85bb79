using Infra.Policy.Rules;

namespace Infra.Documentation;

/// <summary>A page of rules for each provider, from the rules themselves.</summary>
internal static class RuleReference
{
    public static IEnumerable<(string File, string Text)> Pages()
    {
        var providers = RuleBook.All.GroupBy(PageOf).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        return
        [
            ("rules/toc.yml", Markdown.Contents([("All rules", "index.md"), .. providers.Select(provider => (provider.Key, $"{provider.Key}.md"))])),
            ("rules/index.md", Index(providers)),
            .. providers.Select(provider => ($"rules/{provider.Key}.md", Page(provider))),
        ];
    }

    /// <summary>Rules of no provider are about the estate; those for any provider have a name that a file can have.</summary>
    private static string PageOf(Rule rule) => rule.Provider switch { null => "estate", "*" => "every-provider", var provider => provider };

    private static string Index(IReadOnlyCollection<IGrouping<string, Rule>> providers) => $"""
        ---
        uid: rules
        ---
        # Rules of the gate

        `infra gate` checks synthesized stacks and saved plans against {RuleBook.All.Count} rules. A rule has the ids under which Trivy and Checkov know it; one that
        no scanner has starts with `INFRA-`. The guide *Policies* describes gates, waivers and the policies for Conftest.

        {Markdown.Table(["provider", "rules"], providers.Select(provider => (string[])[$"[{provider.Key}]({provider.Key}.md)", $"{provider.Count()}"]))}
        """;

    private static string Page(IGrouping<string, Rule> provider) =>
        $"# Rules: {provider.Key}\n\n" + string.Concat(provider.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => $"""
        ## {rule.Id}

        **{rule.Title}.** {rule.Remedy}

        {Markdown.Table(["severity", "ids", "resource types", "more"], [[rule.Severity.ToString(), string.Join(", ", rule.Ids), string.Join(", ", rule.Types.Select(Markdown.Code)), $"[{rule.Id}]({rule.Link})"]])}

        """));
}
