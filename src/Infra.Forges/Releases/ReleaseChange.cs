using System.Text;
using Infra.Contracts.Releases;

namespace Infra.Forges.Releases;

/// <summary>A change of one environment's file, and everything that is said about it.</summary>
/// <param name="Kind"><c>release</c>, <c>hotfix</c>, <c>promote</c> or <c>rollback</c>: the first part of the branch's name.</param>
/// <param name="Title">One line: the commit's subject and the pull request's title.</param>
/// <param name="Reason">Why, where somebody said so.</param>
/// <param name="Before">What the environment runs.</param>
/// <param name="After">What it shall run.</param>
internal sealed record ReleaseChange(string Kind, string Title, string? Reason, ReleaseFile Before, ReleaseFile After)
{
    /// <summary>Every application that changes: its name, and its versions before and after; null where it does not run.</summary>
    public IReadOnlyList<(string Application, string? From, string? To)> Versions =>
    [
        .. from name in Before.Applications.Keys.Union(After.Applications.Keys).Order(StringComparer.Ordinal)
           let versions = (From: Version(Before, name), To: Version(After, name))
           where versions.From != versions.To
           select (name, versions.From, versions.To),
    ];

    /// <summary>The commit's message.</summary>
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

    /// <summary>The pull request's text.</summary>
    public string Description
    {
        get
        {
            var text = new StringBuilder($"`{After.Path}`\n\n| application | runs | shall run |\n|---|---|---|\n");
            foreach (var (application, from, to) in Versions) text.Append($"| {application} | {Code(from)} | {Code(to)} |\n");
            // Indented, it is shown as it was written: no mention, link or command of the forge in it works.
            if (Reason is not null) text.Append($"\nReason:\n\n    {Reason}\n");
            return text.ToString();
        }
    }

    private static string Code(string? version) => version is null ? "nothing" : $"`{version}`";

    private static string? Version(ReleaseFile file, string application) => file.Applications.GetValueOrDefault(application)?.Version;
}
