using System.Text.Json;
using Infra.Contracts.Problems;

namespace Infra.Contracts.Releases;

/// <summary>
/// The releasable applications and the order of promotion: <c>envs/catalog.json</c>. Synth writes it and it is committed, so that a release
/// needs no synth and always uses the catalog of its commit.
/// </summary>
/// <param name="Environments">The environment names, in order of promotion.</param>
/// <param name="Applications">All applications of the estate.</param>
public sealed record ReleaseCatalog(IReadOnlyList<string> Environments, IReadOnlyList<Application> Applications)
{
    /// <summary>The path in the repository.</summary>
    public const string Path = $"{ReleaseFile.Folder}/catalog.json";

    /// <summary>Names that environments cannot have, because files with these names exist.</summary>
    public static IReadOnlyList<string> ReservedNames { get; } = ["catalog", "schema"];

    /// <summary>Returns the application with this name; null if there is none.</summary>
    public Application? Find(string application) => Applications.FirstOrDefault(known => known.Name == application);

    /// <summary>Parses the file.</summary>
    /// <exception cref="JsonException">The text is not a valid catalog.</exception>
    public static ReleaseCatalog Parse(string json) => JsonSerializer.Deserialize<ReleaseCatalog>(json, ReleaseFile.Format)!;

    /// <summary>Returns the file's text. The same estate gives the same bytes.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        this with { Applications = [.. Applications.OrderBy(application => application.Name, StringComparer.Ordinal)] }, ReleaseFile.Format) + "\n";

    /// <summary>Returns the problems of the catalog itself.</summary>
    public IEnumerable<Problem> Check()
    {
        foreach (var application in Applications.Where(application => !Application.IsName(application.Name)))
            yield return new("INFRA3102", "Application", $"Name \"{application.Name}\" is not allowed: 2 to 30 lower-case letters, digits or single hyphens, the first a letter.", "Correct the name.");
        foreach (var application in Applications.Where(application => !Application.IsArtifact(application.Artifact)))
            yield return new("INFRA3102", $"Application {application.Name}", $"Artifact \"{application.Artifact}\" is not an artifact repository.", "Write host and path in lower case without a tag, such as ghcr.io/lynx/api.");
        foreach (var twice in Applications.GroupBy(application => application.Name).Where(group => group.Count() > 1))
            yield return new("INFRA3102", $"Application {twice.Key}", "It is declared twice.", "Rename or remove one of them.");
        foreach (var reserved in Environments.Intersect(ReservedNames))
            yield return new("INFRA3102", $"Environment {reserved}", $"Its versions would be in {ReleaseFile.PathOf(reserved)}, which is reserved for another file.", "Rename the environment.");
    }

    /// <summary>Returns the problems of a release file: undeclared applications, and versions or artifacts that do not match the application.</summary>
    public IEnumerable<Problem> Check(ReleaseFile file)
    {
        foreach (var (name, version) in file.Applications.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (Find(name) is not { } application)
                yield return Unknown(file.Path, name);
            else if (!ApplicationVersion.IsCommit(version.Version))
                yield return new("INFRA3104", file.Path, $"Version \"{version.Version}\" of {name} is not a full commit.", "Write its 40 hexadecimal digits in lower case.");
            else if (version != application.At(version.Version))
                yield return new("INFRA3105", file.Path, $"Artifact \"{version.Artifact}\" of {name} does not match its version.", $"Write {application.At(version.Version).Artifact}.");
        }
    }

    /// <summary>Returns the problem of an undeclared application.</summary>
    public Problem Unknown(string subject, string application) => new(
        "INFRA3103", subject,
        $"The estate declares no application \"{application}\"{(Applications.Count > 0 ? $"; it has {string.Join(", ", Applications.Select(known => known.Name))}" : "")}.",
        Spelling.Closest(application, Applications.Select(known => known.Name)) is { } closest ? $"Did you mean \"{closest}\"?" : "Declare it in EstateOptions.Applications.");
}
