using Infra.Contracts.Problems;
using Infra.Contracts.Releases;

namespace Infra.Forges.Releases;

/// <summary>What may become of <c>envs/</c>: pure, from files to a file.</summary>
internal sealed class ReleaseRules(ReleaseCatalog catalog)
{
    /// <summary>Applications in new versions.</summary>
    /// <param name="file">What the environment runs.</param>
    /// <param name="wanted">Names of applications, each with a full commit.</param>
    /// <param name="hotfix">Why no other environment sees them first; null where they begin with the first environment.</param>
    /// <exception cref="InfraException">INFRA0290: not a commit. INFRA0292: an environment is skipped. INFRA0293: nothing changes. INFRA3103: unknown application.</exception>
    public ReleaseFile Release(ReleaseFile file, IReadOnlyList<(string Application, string Commit)> wanted, string? hotfix)
    {
        var problems = wanted.SelectMany(Check).ToList();
        foreach (var twice in wanted.GroupBy(version => version.Application).Where(group => group.Count() > 1))
            problems.Add(new("INFRA0290", "release", $"{Printable.Of(twice.Key)} is named twice.", "Name one version of it."));
        if (hotfix is null && Before(file.Environment) is { } before)
            problems.Add(new("INFRA0292", "release", $"A version comes to {file.Environment} through {before}.", $"Run ./infra promote {before} {file.Environment}; for a hotfix, say why with --hotfix REASON."));
        if (problems.Count > 0) throw Refused(problems);

        var after = wanted.Aggregate(file, (released, version) => released.With(version.Application, catalog.Find(version.Application)!.At(version.Commit)));
        return Changed(file, after, $"{file.Environment} runs {string.Join(", ", wanted.Select(version => $"{version.Application} {ApplicationVersion.Short(version.Commit)}"))} already.");
    }

    /// <summary>The versions of one environment in the next.</summary>
    /// <param name="from">What the earlier environment runs.</param>
    /// <param name="to">What the later one runs.</param>
    /// <param name="applications">The ones that move on; none: all.</param>
    /// <exception cref="InfraException">INFRA0291: it does not run that. INFRA0292: an environment is skipped. INFRA0293: nothing changes.</exception>
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
        return Changed(to, moved, $"{to.Environment} runs what {from.Environment} runs already.");
    }

    /// <summary>What an environment ran before.</summary>
    /// <param name="history">The file at each commit that changed it, the newest first.</param>
    /// <returns>The index in the history to go back to; null if there is none.</returns>
    /// <remarks>
    /// A content that returns is a rollback: what was between has been found bad, and is not gone back to. A second rollback therefore
    /// goes further back instead of forth to what the first one left.
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

    /// <summary>An earlier file in place of the current one.</summary>
    /// <exception cref="InfraException">INFRA0293: nothing changes. INFRA31xx: the estate has changed, so that the file no longer fits it.</exception>
    public ReleaseFile Rollback(ReleaseFile current, ReleaseFile earlier) => Changed(current, earlier, $"{current.Environment} runs what it ran then.");

    /// <summary>The environment of that name.</summary>
    /// <exception cref="InfraException">INFRA0291: there is none.</exception>
    public string Environment(string name) => catalog.Environments.Contains(name) ? name : throw Refused([new(
        "INFRA0291", Printable.Of(name), $"The estate has no such environment; it has {string.Join(", ", catalog.Environments)}.",
        Spelling.Hint(name, catalog.Environments))]);

    private IEnumerable<Problem> Check((string Application, string Commit) version)
    {
        if (catalog.Find(version.Application) is null) yield return catalog.Unknown("release", Printable.Of(version.Application));
        if (!ApplicationVersion.IsCommit(version.Commit))
            yield return new(
                "INFRA0290", "release", $"\"{Printable.Of(version.Commit)}\" is not a full commit: 40 hexadecimal digits in lower case.",
                "Give the one of git rev-parse: a branch or a short commit can come to mean something else.");
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
