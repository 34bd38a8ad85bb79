using Infra.Cli.Building;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Workspace;

namespace Infra.Cli.Changes;

/// <summary>The commit that a change is held against, synthesized in a working tree of its own; what was once synthesized is kept.</summary>
internal sealed class BaseCommit(Repository repository, Action<string> report)
{
    /// <summary>The code of what is said where the base does not synthesize.</summary>
    public const string Broken = "INFRA0239";

    // What a checkout of the same package.json would fetch or make again. Bindings of the native engine are those that its own sources name.
    private IReadOnlyList<string> Shared => repository.Engine == Repository.NativeEngine
        ? [".infra/packages"]
        : [".infra/bindings", ".infra/feed", ".infra/jsii", ".infra/packages", "node_modules"];

    private string Home => Path.Combine(repository.Home, "base");

    /// <summary>The commit from which the checked out one departed: what the base got since is no part of the change.</summary>
    /// <exception cref="InfraException">
    /// INFRA0232: git reads nothing here. INFRA0233: there is no repository. INFRA0238: there is no such commit, or the clone is too shallow to tell.
    /// </exception>
    public async Task<string> FindAsync(string reference, CancellationToken cancellation)
    {
        if (!await new Checkout(repository).IsRepositoryAsync(cancellation)) throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0233", repository.Root, "This folder is in no git repository, so that there is nothing to compare with.", "Run it in a clone; without one, take every stack as changed."));
        var known = await repository.Git.TryRunAsync(["rev-parse", "--verify", "--quiet", "--end-of-options", $"{reference}^{{commit}}"], cancellation);
        if (known.ExitCode != 0) throw Problem(reference, "This clone has no such commit.", "Fetch it, and clone with the whole history (fetch-depth: 0).");
        var found = await repository.Git.TryRunAsync(["merge-base", known.StandardOutput.Trim(), "HEAD"], cancellation);
        return found.ExitCode == 0 ? found.StandardOutput.Trim()
            : throw Problem(reference, "This clone does not reach back to where the two histories part.", "Clone with the whole history (fetch-depth: 0).");
    }

    /// <summary>The estate at that commit.</summary>
    /// <exception cref="InfraException">INFRA0239: it does not synthesize, for the reasons that follow.</exception>
    public async Task<EstateSnapshot> SynthesizeAsync(string commit, CancellationToken cancellation)
    {
        var root = Path.Combine(Home, commit);
        // An estate may be a folder of a larger repository.
        var estate = Path.Combine(root, await new Checkout(repository).PrefixAsync(cancellation));
        var done = Path.Combine(estate, ".infra", "synthesized");
        if (!File.Exists(done))
        {
            report($"Checking out {commit[..12]}");
            await ForgetAsync(cancellation);
            await repository.Git.RunAsync(["worktree", "add", "--detach", "--force", root, commit], cancellation);
            await SynthesizeInAsync(estate, commit, cancellation);
            File.WriteAllText(done, "");
        }

        return new(SynthOutput.Load(Path.Combine(estate, "cdktf.out")), new(Path.Combine(estate, CommittedLock.FolderName)));
    }

    private async Task SynthesizeInAsync(string root, string commit, CancellationToken cancellation)
    {
        try
        {
            if (Directory.Exists(root)) ShareWith(root);
            await new Synthesis(new Repository(root), report).RunAsync(null, cancellation);
        }
        catch (InfraException e)
        {
            throw new InfraException(e.ExitCode,
            [
                new(Broken, commit[..12], "The base of the change does not synthesize, so nothing can be compared: every stack counts as changed, and nobody knows which were removed.",
                    "Nothing has to be done where the change itself corrects what follows; else name another base."),
                .. e.Problems,
            ]);
        }
    }

    /// <summary>One base is kept: another one means that its work is over.</summary>
    private async Task ForgetAsync(CancellationToken cancellation)
    {
        if (Directory.Exists(Home)) Directory.Delete(Home, recursive: true);
        await repository.Git.RunAsync(["worktree", "prune"], cancellation);
    }

    private void ShareWith(string root)
    {
        string[] manifests = ["package.json", "package-lock.json"];
        if (manifests.Any(name => !Same(Path.Combine(repository.Root, name), Path.Combine(root, name)))) return;
        foreach (var folder in Shared.Where(folder => Directory.Exists(Path.Combine(repository.Root, folder))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, folder))!);
            Directory.CreateSymbolicLink(Path.Combine(root, folder), Path.Combine(repository.Root, folder));
        }
    }

    private static bool Same(string one, string other) =>
        File.Exists(one) && File.Exists(other) && File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));

    private static InfraException Problem(string reference, string fact, string remedy) =>
        new(ExitCode.Usage, new Problem("INFRA0238", $"--base {reference}", fact, remedy));
}
