using Infra.Cli.Building;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Workspace;

namespace Infra.Cli.Changes;

/// <summary>The commit that a change is compared with, synthesized in a separate working tree. Its output is cached.</summary>
internal sealed class BaseCommit(Repository repository, Action<string> report)
{
    /// <summary>The code of the problem if the base does not synthesize.</summary>
    public const string Broken = "INFRA0239";

    // What a checkout of the same package.json would download or build again. For the native engine, the sources name the bindings.
    private IReadOnlyList<string> Shared => repository.Engine == Repository.NativeEngine
        ? [".infra/packages"]
        : [".infra/bindings", ".infra/feed", ".infra/jsii", ".infra/packages", "node_modules"];

    private string Home => Path.Combine(repository.Home, "base");

    /// <summary>Returns the merge base with the checked-out commit: later commits on the base are not part of the change.</summary>
    /// <exception cref="InfraException">
    /// INFRA0232: git cannot read the folder. INFRA0233: there is no repository. INFRA0238: the commit does not exist, or the clone is too
    /// shallow.
    /// </exception>
    public async Task<string> FindAsync(string reference, CancellationToken cancellation)
    {
        if (!await new Checkout(repository).IsRepositoryAsync(cancellation)) throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0233", repository.Root, "This folder is not in a git repository, so there is nothing to compare with.", "Run it in a clone; without one, treat every stack as changed."));
        var known = await repository.Git.TryRunAsync(["rev-parse", "--verify", "--quiet", "--end-of-options", $"{reference}^{{commit}}"], cancellation);
        if (known.ExitCode != 0) throw Problem(reference, "This clone does not have the commit.", "Fetch it, and clone with the whole history (fetch-depth: 0).");
        var found = await repository.Git.TryRunAsync(["merge-base", known.StandardOutput.Trim(), "HEAD"], cancellation);
        return found.ExitCode == 0 ? found.StandardOutput.Trim()
            : throw Problem(reference, "This clone does not have the merge base of the two commits.", "Clone with the whole history (fetch-depth: 0).");
    }

    /// <summary>Synthesizes the estate at a commit.</summary>
    /// <exception cref="InfraException">INFRA0239: it does not synthesize; followed by the reasons.</exception>
    public async Task<EstateSnapshot> SynthesizeAsync(string commit, CancellationToken cancellation)
    {
        var root = Path.Combine(Home, commit);
        // An estate may be in a subfolder of a larger repository.
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
                new(Broken, commit[..12], "The base of the change does not synthesize, so nothing can be compared: every stack counts as changed, and removed stacks are unknown.",
                    "If the change itself corrects the problems below, do nothing; otherwise name another base."),
                .. e.Problems,
            ]);
        }
    }

    /// <summary>Only one base is kept; a different one means that work on the previous one is over.</summary>
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
