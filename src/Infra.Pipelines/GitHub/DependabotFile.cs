using Infra.Contracts.Synthesized;

namespace Infra.Pipelines.GitHub;

/// <summary>
/// <c>.github/dependabot.yml</c>: a weekly pull request for each ecosystem updates the pins. The pins of actions in generated workflows come from
/// this package: such a pull request fails the check of generated files until a newer version of this package is used.
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
