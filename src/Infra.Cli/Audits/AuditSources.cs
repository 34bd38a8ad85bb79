using Infra.Audit;
using Infra.Cli.RepositoryFiles;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;
using Infra.Forges.Settings;
using Infra.Workspace;

namespace Infra.Cli.Audits;

/// <summary>Collects the inputs of an audit.</summary>
/// <param name="repository">The estate's repository.</param>
/// <param name="variables">The environment variables.</param>
internal sealed class AuditSources(Repository repository, Func<string, string?> variables)
{
    /// <summary>Collects everything that is available.</summary>
    /// <param name="output">The synth output; null if synth was not to run.</param>
    /// <param name="folder">The output folder.</param>
    /// <param name="today">The date against which waivers are checked.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<AuditSubject> GatherAsync(SynthOutput? output, string folder, DateOnly today, CancellationToken cancellation)
    {
        var (settings, lack) = await ForgeSettingsReader.ReadAsync(variables, await new Git(repository).RemoteUrlAsync(cancellation), cancellation);
        return new(repository.Root)
        {
            Today = today,
            Output = output,
            StaleFiles = output is null ? [] : new GeneratedFiles(Path.Combine(folder, SynthOutput.RepositoryFolder), repository.Root).Check(),
            History = await HistoryAsync(cancellation),
            Forge = settings,
            ForgeLack = lack,
        };
    }

    /// <summary>Returns the commits that changed <c>envs/</c>; null outside a git repository.</summary>
    private async Task<IReadOnlyList<ReleaseCommit>?> HistoryAsync(CancellationToken cancellation)
    {
        var log = await repository.Git.TryRunAsync(["log", "--format=%H %s", "--", ReleaseFile.Folder], cancellation);
        return log.ExitCode != 0 ? null :
        [
            .. log.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2))
                .Select(parts => new ReleaseCommit(parts[0], parts.Length > 1 ? parts[1] : "")),
        ];
    }
}
