using System.Text.Json;
using Infra.Contracts.Problems;

namespace Infra.Contracts.Releases;

/// <summary>
/// What can be released, and in which order it moves on: <c>envs/catalog.json</c>. Written by synth from the estate and committed, so that
/// a release needs no synth, and reads at any commit what held there.
/// </summary>
/// <param name="Environments">Names in order of promotion.</param>
/// <param name="Applications">All that the estate declares.</param>
public sealed record ReleaseCatalog(IReadOnlyList<string> Environments, IReadOnlyList<Application> Applications)
{
    /// <summary>Where it is in the repository.</summary>
    public const string Path = $"{ReleaseFile.Folder}/catalog.json";

    /// <summary>Names that no environment can have, because a file of that name is something else.</summary>
    public static IReadOnlyList<string> ReservedNames { get; } = ["catalog", "schema"];

    /// <summary>The application of that name; null if there is none.</summary>
    public Application? Find(string application) => Applications.FirstOrDefault(known => known.Name == application);

    /// <summary>Reads the committed file.</summary>
    /// <exception cref="JsonException">The text is not such a file.</exception>
    public static ReleaseCatalog Parse(string json) => JsonSerializer.Deserialize<ReleaseCatalog>(json, ReleaseFile.Format)!;

    /// <summary>The file's text; the same bytes for the same estate.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        this with { Applications = [.. Applications.OrderBy(application => application.Name, StringComparer.Ordinal)] }, ReleaseFile.Format) + "\n";

    /// <summary>What is wrong with the declarations themselves.</summary>
    public IEnumerable<Problem> Check()
    {
        foreach (var application in Applications.Where(application => !Application.IsName(application.Name)))
            yield return new("INFRA3102", "Application", $"Name \"{application.Name}\" is not allowed: 2 to 30 lower-case letters, digits or single hyphens, the first a letter.", "Choose such a name.");
        foreach (var application in Applications.Where(application => !Application.IsArtifact(application.Artifact)))
            yield return new("INFRA3102", $"Application {application.Name}", $"Artifact \"{application.Artifact}\" is not a place of artifacts.", "Write host and path in lower case without a tag, such as ghcr.io/lynx/api.");
        foreach (var twice in Applications.GroupBy(application => application.Name).Where(group => group.Count() > 1))
            yield return new("INFRA3102", $"Application {twice.Key}", "It is declared twice.", "Rename or remove one of them.");
        foreach (var reserved in Environments.Intersect(ReservedNames))
            yield return new("INFRA3102", $"Environment {reserved}", $"Its versions would be in {ReleaseFile.PathOf(reserved)}, which is another file.", "Rename the environment.");
    }

    /// <summary>What is wrong with a file of versions: applications that are not declared, and versions or artifacts that can't be theirs.</summary>
    public IEnumerable<Problem> Check(ReleaseFile file)
    {
        foreach (var (name, version) in file.Applications.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (Find(name) is not { } application)
                yield return Unknown(file.Path, name);
            else if (!ApplicationVersion.IsCommit(version.Version))
                yield return new("INFRA3104", file.Path, $"Version \"{version.Version}\" of {name} is not a full commit.", "Write its 40 hexadecimal digits in lower case.");
            else if (version != application.At(version.Version))
                yield return new("INFRA3105", file.Path, $"Artifact \"{version.Artifact}\" of {name} is not the one of its version.", $"Write {application.At(version.Version).Artifact}.");
        }
    }

    /// <summary>An application that the estate does not declare.</summary>
    public Problem Unknown(string subject, string application) => new(
        "INFRA3103", subject,
        $"The estate declares no application \"{application}\"{(Applications.Count > 0 ? $"; it has {string.Join(", ", Applications.Select(known => known.Name))}" : "")}.",
        Spelling.Closest(application, Applications.Select(known => known.Name)) is { } closest ? $"Did you mean \"{closest}\"?" : "Declare it in EstateOptions.Applications.");
}
