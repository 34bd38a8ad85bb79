using System.Text.RegularExpressions;
using Infra.Contracts.Problems;
using Infra.Contracts.Releases;

namespace Infra.Pipelines.Applications;

/// <summary>Checks the options of an application repository.</summary>
internal sealed partial class ApplicationCheck(ApplicationOptions options, IReadOnlyList<string> environments)
{
    public IEnumerable<Problem> Find()
    {
        if (options.Repository.GetType() != options.Estate.GetType())
            yield return new("INFRA3120", "Application repository", "It and the estate's repository are on different forges.", "Give the repository of the estate on the same forge: the bot of one can't sign in to the other.");
        if (options.Projects.Count == 0)
            yield return new("INFRA3121", "Application repository", "It has no project.", "Add at least one.");
        foreach (var project in options.Projects.Where(project => !Folder().IsMatch(project.Folder)))
            yield return new("INFRA3121", $"Project {project.Application.Name}", $"Folder \"{project.Folder}\" is not a folder of a repository.", "Write it as src/Api: letters, digits and . _ - /, without a / at either end.");
        foreach (var twice in options.Projects.GroupBy(project => project.Application.Name).Where(group => group.Count() > 1))
            yield return new("INFRA3121", $"Project {twice.Key}", "It is declared twice.", "Remove one of them.");
        foreach (var problem in new ReleaseCatalog(environments, [.. options.Projects.Select(project => project.Application).Distinct()]).Check()) yield return problem;
        foreach (var branch in new[] { options.Repository.DefaultBranch, options.Estate.DefaultBranch }.Distinct().Where(branch => !Folder().IsMatch(branch)))
            yield return new("INFRA3123", "Application repository", $"Default branch \"{branch}\" is not a plain name.", "Use letters, digits and . _ - / only: scripts contain it.");
        if (options.HotfixEnvironment is { } hotfix && !environments.Contains(hotfix))
            yield return new("INFRA3122", "Application repository", $"HotfixEnvironment \"{hotfix}\" is not one of the estate's: {string.Join(", ", environments)}.", Spelling.Hint(hotfix, environments));
    }

    [GeneratedRegex(@"^(?!.*\.\.)[A-Za-z0-9_.][A-Za-z0-9_./-]*(?<!/)\z")]
    private static partial Regex Folder();
}
