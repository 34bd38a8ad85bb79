using Infra.Audit.Pipelines;
using Infra.Contracts.Releases;

namespace Infra.Audit.Governance;

/// <summary>The file that says who approves changes of which paths.</summary>
internal static class CodeOwnersFile
{
    private const string Workflows = ".github/workflows/";

    private static readonly string[] Names = ["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

    // What runs with the rights of a pipeline, or decides over them: the estate, its rules, its pipelines, the launcher, what packages and
    // providers are restored, and this file itself.
    private static readonly string[] Guarded =
        ["stacks/", "policy/", "governance/", Workflows, ".gitlab-ci.yml", "infra", "nuget.config", "package-lock.json", "global.json", "locks/"];

    // The same where an estate has it: what the commands and the estate are built of, and a pinned tool.
    private static readonly string[] More =
        [".config/dotnet-tools.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "package.json", "src/Infra.Cli/Infra.Cli.csproj"];

    /// <param name="files">The repository.</param>
    /// <param name="pipelines">Its pipelines.</param>
    /// <param name="asking">The environments that ask before they change: the versions of what they run are changed with their rights.</param>
    public static IEnumerable<AuditEvidence> Look(RepositoryFiles files, CommittedPipelines pipelines, IEnumerable<string> asking)
    {
        if (Names.FirstOrDefault(files.Has) is not { } file) return [AuditEvidence.Missing(Names[0], "There is no such file")];
        var lines = files.Lines(file).Select((line, index) => (Words: line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), Place: $"{file}:{index + 1}"))
            .Where(line => line.Words.Length > 0 && line.Words[0][0] != '#').ToList();
        // GitLab runs no workflow of GitHub.
        var guarded = pipelines.Forges is [PipelineForge.GitLab] ? Guarded.Where(path => path != Workflows) : Guarded;
        return guarded.Concat(More.Concat(asking.Select(ReleaseFile.PathOf)).Where(files.Has)).Append(file).Select(path => lines.LastOrDefault(line => Covers(line.Words[0], path)) is { Words.Length: > 1 } owned
            ? AuditEvidence.Met(owned.Place, $"{path} is owned by {string.Join(" ", owned.Words[1..])}")
            : AuditEvidence.Missing(file, $"Nobody owns {path}"));
    }

    // The last line that fits decides; one without an owner takes the owner away.
    private static bool Covers(string pattern, string path) =>
        pattern is "*" or "/**" || (pattern == "/*" ? !path.Contains('/', StringComparison.Ordinal) : path.StartsWith(pattern.TrimStart('/').TrimEnd('*'), StringComparison.Ordinal));
}
