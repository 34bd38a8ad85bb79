using Infra.Contracts.Synthesized;

namespace Infra.Pipelines.GitHub;

/// <summary>
/// <c>.github/dependabot.yml</c>: a pull request a week for each ecosystem renews what is pinned. The pins of actions in workflows that are generated are those of
/// this package: such a request says that a newer version of it is due, and the check of generated files refuses it until then.
/// </summary>
internal static class DependabotFile
{
    public const string Path = ".github/dependabot.yml";

    public static string Text { get; } = GeneratedFile.Header + string.Concat("version: 2\nupdates:\n", string.Concat(((string[])["github-actions", "npm", "nuget"]).Select(Entry)));

    private static string Entry(string ecosystem) => $"""
          - package-ecosystem: {ecosystem}
            directory: /
            schedule:
              interval: weekly
            groups:
              {ecosystem}:
                patterns: ['*']

        """.ReplaceLineEndings("\n");
}
