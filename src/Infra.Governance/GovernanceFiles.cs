using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Governance;

/// <summary>The repository files that define who may change it.</summary>
/// <param name="governance">The rules.</param>
public abstract class GovernanceFiles(RepositoryGovernance governance) : IRepositoryFiles
{
    /// <summary>The folder of the files that are applied by hand.</summary>
    public const string Folder = "governance";

    /// <summary>The repository.</summary>
    protected abstract SourceRepository Repository { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Render(SynthOutput output)
    {
        // Synth output records that an environment is hardened only through its gates.
        var environments = output.Estate.Environments.ToDictionary(environment => environment.Name, environment => environment.Gates == GateMode.Hard);
        var all = governance.WithFoundations(output.Estate.EnvironmentsWithFoundation(), Repository);
        List<Problem> problems = [.. GovernanceCheck.Of(Folder, governance, environments), .. Check(governance)];
        // Rules of foundations are derived from the others, whose problems must not be reported twice.
        if (problems.Count == 0) problems.AddRange(Check(all));
        return problems.Count > 0 ? throw new InfraException(ExitCode.Failed, problems) : Render(all);
    }

    /// <inheritdoc/>
    public IReadOnlyList<AccessEntry> Access(EstateFile estate) =>
    [
        .. from rule in governance.WithFoundations(estate.EnvironmentsWithFoundation(), Repository).Environments
           let teams = rule.Reviewers.Where(Reviews).Select(team => team.Handle).ToList()
           where teams.Count > 0
           select new AccessEntry(AccessRight.Approve, rule.Name, Forge, teams, EnvironmentFile),
    ];

    /// <summary>The display name of the forge.</summary>
    protected abstract string Forge { get; }

    /// <summary>The file that defines the approvals.</summary>
    protected abstract string EnvironmentFile { get; }

    /// <summary>Whether the team can review on this forge.</summary>
    protected abstract bool Reviews(ForgeTeam team);

    /// <summary>Returns the rules that the forge cannot express.</summary>
    /// <param name="governance">The rules, including those of foundations.</param>
    protected abstract IEnumerable<Problem> Check(RepositoryGovernance governance);

    /// <summary>Renders the files: text by path.</summary>
    /// <param name="governance">The rules, including those of foundations.</param>
    protected abstract IReadOnlyDictionary<string, string> Render(RepositoryGovernance governance);
}
