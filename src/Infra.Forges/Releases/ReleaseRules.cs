using Infra.Contracts.Problems;
using Infra.Contracts.Releases;

namespace Infra.Forges.Releases;

/// <summary>The rules for changes of <c>envs/</c>: pure functions from files to a file.</summary>
internal sealed class ReleaseRules(ReleaseCatalog catalog)
{
    /// <summary>Returns the file with new versions of applications.</summary>
    /// <param name="file">The current versions.</param>
    /// <param name="wanted">Application names, each with a full commit.</param>
    /// <param name="hotfix">The reason to skip earlier environments; null if the release starts in the first environment.</param>
    /// <exception cref="InfraException">
    /// INFRA0290: not a commit. INFRA0292: an environment is skipped. INFRA0293: nothing changes. INFRA3103: unknown application.
    /// </exception>
    public ReleaseFile Release(ReleaseFile file, IReadOnlyList<(string Application, string Commit)> wanted, string? hotfix)
    {
        var problems = wanted.SelectMany(Check).ToList();
        foreach (var twice in wanted.GroupBy(version => version.Application).Where(group => group.Count() > 1))
            problems.Add(new("INFRA0290", "release", $"{Printable.Of(twice.Key)} is named twice.", "Name one version of it."));
        if (hotfix is null && Before(file.Environment) is { } before)
            problems.Add(new("INFRA0292", "release", $"Versions reach {file.Environment} through {before}.", $"Run ./infra promote {before} {file.Environment}; for a hotfix, say why with --hotfix REASON."));
        if (problems.Count > 0) throw Refused(problems);

        var after = wanted.Aggregate(file, (released, version) => released.With(version.Application, catalog.Find(version.Application)!.At(version.Commit)));
        return Changed(file, after, $"{file.Environment} already runs {string.Join(", ", wanted.Select(version => $"{version.Application} {ApplicationVersion.Short(version.Commit)}"))}.");
    }

    /// <summary>Returns the next environment's file with the versions of an environment.</summary>
    /// <param name="from">The versions of the earlier environment.</param>
    /// <param name="to">The versions of the later environment.</param>
    /// <param name="applications">The applications to promote; empty for all.</param>
    /// <exception cref="InfraException">
    /// INFRA0291: the environment does not run the application. INFRA0292: an environment is skipped. INFRA0293: nothing changes.
    /// </exception>
    public ReleaseFile Promote(ReleaseFile from, ReleaseFile to, IReadOnlyList<string> applications)
    {
        var problems = new List<Problem>();
        if (Before(to.Environment) != from.Environment)
            problems.Add(new(
                "INFRA0292", "promote", $"{from.Environment} is not the environment before {to.Environment}; the order is {string.Join(", ", catalog.Environments)}.",
                Before(to.Environment) is { } before ? $"Run ./infra promote {before} {to.Environment}." : $"{to.Environment} is the first: release to it."));
        foreach (var application in applications.Where(application => !from.Applications.ContainsKey(application)))
            problems.Add(new("INFRA0291", "promote", $"{from.Environment} does not run \"{Printable.Of(application)}\".", $"It runs {Named(from)}."));
        if (from.Applications.Count == 0) problems.Add(new("INFRA0291", "promote", $"{from.Environment} runs nothing.", "Release to it first."));
        if (problems.Count > 0) throw Refused(problems);

        var moved = from.Applications.Where(entry => applications.Count == 0 || applications.Contains(entry.Key))
            .Aggregate(to, (file, entry) => file.With(entry.Key, entry.Value));
        return Changed(to, moved, $"{to.Environment} already runs the versions of {from.Environment}.");
    }

    /// <summary>Finds the previous versions of an environment.</summary>
    /// <param name="history">The file at each commit that changed it, newest first.</param>
    /// <returns>The index in the history to roll back to; null if there is none.</returns>
    /// <remarks>
    /// A content that reappears in the history marks a rollback: what is in between was bad and is skipped. A second rollback therefore
    /// goes further back, not forward to what the first one undid.
    /// </remarks>
    public static int? Previous(IReadOnlyList<string> history)
    {
        var stack = new List<int>();
        for (var index = history.Count - 1; index >= 0; index--)
        {
            var seen = stack.FindIndex(earlier => history[earlier] == history[index]);
            if (seen >= 0) stack.RemoveRange(seen, stack.Count - seen);
            stack.Add(index);
        }

        return stack.Count > 1 ? stack[^2] : null;
    }

    /// <summary>Returns an earlier file as the new one.</summary>
    /// <exception cref="InfraException">INFRA0293: nothing changes. INFRA31xx: the file no longer matches the estate.</exception>
    public ReleaseFile Rollback(ReleaseFile current, ReleaseFile earlier) => Changed(current, earlier, $"{current.Environment} already runs those versions.");

    /// <summary>Returns the name of an environment.</summary>
    /// <exception cref="InfraException">INFRA0291: it does not exist.</exception>
    public string Environment(string name) => catalog.Environments.Contains(name) ? name : throw Refused([new(
        "INFRA0291", Printable.Of(name), $"The estate has no such environment; it has {string.Join(", ", catalog.Environments)}.",
        Spelling.Hint(name, catalog.Environments))]);

    private IEnumerable<Problem> Check((string Application, string Commit) version)
    {
        if (catalog.Find(version.Application) is null) yield return catalog.Unknown("release", Printable.Of(version.Application));
        if (!ApplicationVersion.IsCommit(version.Commit))
            yield return new(
                "INFRA0290", "release", $"\"{Printable.Of(version.Commit)}\" is not a full commit: 40 hexadecimal digits in lower case.",
                "Use the output of git rev-parse: a branch or a short commit can change its meaning.");
    }

    private string? Before(string environment) => catalog.Environments.TakeWhile(name => name != environment).LastOrDefault();

    private ReleaseFile Changed(ReleaseFile before, ReleaseFile after, string unchanged)
    {
        if (before.ToJson() == after.ToJson()) throw Refused([new("INFRA0293", before.Path, unchanged, "There is nothing to do.")]);
        return catalog.Check(after).ToList() is { Count: > 0 } problems ? throw Refused(problems) : after;
    }

    private static string Named(ReleaseFile file) => string.Join(", ", file.Applications.Keys.Order(StringComparer.Ordinal).DefaultIfEmpty("nothing"));

    private static InfraException Refused(IReadOnlyList<Problem> problems) => new(ExitCode.Usage, problems);
}
