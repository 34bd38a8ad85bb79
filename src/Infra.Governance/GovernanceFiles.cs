using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Governance;

/// <summary>The repository files that define who may change it.</summary>
/// <param name="governance">The rules.</param>
public abstract class GovernanceFiles(RepositoryGovernance governance) : IRepositoryFiles
{
    /// <summary>The folder of the files that are applied by hand.</summary>
    public const string Folder = "governance";

    /// <summary>The rules.</summary>
    protected RepositoryGovernance Governance { get; } = governance;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Render(SynthOutput output)
    {
        // Synth output records that an environment is hardened only through its gates.
        var environments = output.Estate.Environments.ToDictionary(environment => environment.Name, environment => environment.Gates == GateMode.Hard);
        List<Problem> problems = [.. GovernanceCheck.Of(Folder, Governance, environments), .. Check()];
        return problems.Count > 0 ? throw new InfraException(ExitCode.Failed, problems) : Render();
    }

    /// <inheritdoc/>
    public IReadOnlyList<AccessEntry> Access =>
    [
        .. from rule in Governance.Environments
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
    protected abstract IEnumerable<Problem> Check();

    /// <summary>Renders the files: text by path.</summary>
    protected abstract IReadOnlyDictionary<string, string> Render();
}
