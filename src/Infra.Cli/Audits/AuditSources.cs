using Infra.Audit;
using Infra.Cli.RepositoryFiles;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;
using Infra.Forges.Settings;
using Infra.Workspace;

namespace Infra.Cli.Audits;

/// <summary>Gathers what an audit looks at.</summary>
/// <param name="repository">The estate's repository.</param>
/// <param name="variables">The environment.</param>
internal sealed class AuditSources(Repository repository, Func<string, string?> variables)
{
    /// <summary>Everything that can be had.</summary>
    /// <param name="output">What synth wrote; null where it was not to run.</param>
    /// <param name="folder">Where it wrote it.</param>
    /// <param name="today">The day against which waivers are held.</param>
    /// <param name="cancellation">Stops it.</param>
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

    /// <summary>The commits in <c>envs/</c>; null where there is no repository of git.</summary>
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
