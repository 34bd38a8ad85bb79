using Infra.Audit.Pipelines;
using Infra.Contracts.Releases;

namespace Infra.Audit.Governance;

/// <summary>Checks the file that defines who must approve changes of which paths.</summary>
internal static class CodeOwnersFile
{
    private const string Workflows = ".github/workflows/";

    private static readonly string[] Names = ["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

    // Files that run with a pipeline's permissions or control them: the estate, its rules, its pipelines, the launcher, restored packages
    // and providers, and this file itself.
    private static readonly string[] Guarded =
        ["stacks/", "policy/", "governance/", Workflows, ".gitlab-ci.yml", "infra", "nuget.config", "package-lock.json", "global.json", "locks/"];

    // Additional paths, if they exist: the sources of the commands and the estate, and a pinned tool.
    private static readonly string[] More =
        [".config/dotnet-tools.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "package.json", "src/Infra.Cli/Infra.Cli.csproj"];

    /// <param name="files">The files of the repository.</param>
    /// <param name="pipelines">The committed pipelines.</param>
    /// <param name="asking">The environments that require approval. Changing their application versions needs the same approval.</param>
    public static IEnumerable<AuditEvidence> Look(RepositoryFiles files, CommittedPipelines pipelines, IEnumerable<string> asking)
    {
        if (Names.FirstOrDefault(files.Has) is not { } file) return [AuditEvidence.Missing(Names[0], "The file does not exist")];
        var lines = files.Lines(file).Select((line, index) => (Words: line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), Place: $"{file}:{index + 1}"))
            .Where(line => line.Words.Length > 0 && line.Words[0][0] != '#').ToList();
        // GitLab does not run GitHub workflows.
        var guarded = pipelines.Forges is [PipelineForge.GitLab] ? Guarded.Where(path => path != Workflows) : Guarded;
        return guarded.Concat(More.Concat(asking.Select(ReleaseFile.PathOf)).Where(files.Has)).Append(file).Select(path => lines.LastOrDefault(line => Covers(line.Words[0], path)) is { Words.Length: > 1 } owned
            ? AuditEvidence.Met(owned.Place, $"{path} is owned by {string.Join(" ", owned.Words[1..])}")
            : AuditEvidence.Missing(file, $"{path} has no owner"));
    }

    // The last matching line wins; a line without an owner removes the owner.
    private static bool Covers(string pattern, string path) =>
        pattern is "*" or "/**" || (pattern == "/*" ? !path.Contains('/', StringComparison.Ordinal) : path.StartsWith(pattern.TrimStart('/').TrimEnd('*'), StringComparison.Ordinal));
}
