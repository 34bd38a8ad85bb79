using System.Text;
using Infra.Contracts.Releases;

namespace Infra.Forges.Releases;

/// <summary>A change of an environment's release file, with its messages.</summary>
/// <param name="Kind"><c>release</c>, <c>hotfix</c>, <c>promote</c> or <c>rollback</c>: the first part of the branch name.</param>
/// <param name="Title">The commit subject and the title of the pull request, one line.</param>
/// <param name="Reason">The reason; null if none was given.</param>
/// <param name="Before">The current versions.</param>
/// <param name="After">The new versions.</param>
internal sealed record ReleaseChange(string Kind, string Title, string? Reason, ReleaseFile Before, ReleaseFile After)
{
    /// <summary>The changed applications: name, old and new version; null if it does not run.</summary>
    public IReadOnlyList<(string Application, string? From, string? To)> Versions =>
    [
        .. from name in Before.Applications.Keys.Union(After.Applications.Keys).Order(StringComparer.Ordinal)
           let versions = (From: Version(Before, name), To: Version(After, name))
           where versions.From != versions.To
           select (name, versions.From, versions.To),
    ];

    /// <summary>The commit message.</summary>
    public string Message
    {
        get
        {
            var text = new StringBuilder($"{Title}\n\n");
            if (Reason is not null) text.Append(Reason).Append("\n\n");
            foreach (var (application, from, to) in Versions) text.Append($"{application}: {from ?? "none"} -> {to ?? "none"}\n");
            return text.ToString();
        }
    }

    /// <summary>The text of the pull request.</summary>
    public string Description
    {
        get
        {
            var text = new StringBuilder($"`{After.Path}`\n\n| application | current | proposed |\n|---|---|---|\n");
            foreach (var (application, from, to) in Versions) text.Append($"| {application} | {Code(from)} | {Code(to)} |\n");
            // Indented as a code block, so that mentions, links and forge commands in it have no effect.
            if (Reason is not null) text.Append($"\nReason:\n\n    {Reason}\n");
            return text.ToString();
        }
    }

    private static string Code(string? version) => version is null ? "nothing" : $"`{version}`";

    private static string? Version(ReleaseFile file, string application) => file.Applications.GetValueOrDefault(application)?.Version;
}
