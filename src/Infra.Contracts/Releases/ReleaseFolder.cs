using Infra.Contracts.Problems;

namespace Infra.Contracts.Releases;

/// <summary>Reads <c>envs/</c>, as an input of synth.</summary>
public static class ReleaseFolder
{
    /// <summary>Reads all release files, by environment. An environment without a file runs no applications yet.</summary>
    /// <param name="root">The root of the repository.</param>
    /// <exception cref="InfraException">INFRA3101: a file is not a valid release file. All invalid files are reported together.</exception>
    public static IReadOnlyDictionary<string, ReleaseFile> Read(string root)
    {
        var folder = new DirectoryInfo(Path.Combine(root, ReleaseFile.Folder));
        var files = new SortedDictionary<string, ReleaseFile>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        foreach (var file in folder.Exists ? folder.GetFiles("*.json") : [])
        {
            var environment = Path.GetFileNameWithoutExtension(file.Name);
            if (ReleaseCatalog.ReservedNames.Contains(environment)) continue;
            try
            {
                files[environment] = ReleaseFile.Parse(environment, File.ReadAllText(file.FullName));
            }
            catch (InfraException e)
            {
                problems.AddRange(e.Problems);
            }
        }

        return problems.Count == 0 ? files : throw new InfraException(ExitCode.Failed, [.. problems.OrderBy(problem => problem.Subject, StringComparer.Ordinal)]);
    }
}
