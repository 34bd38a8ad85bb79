using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Governance;

/// <summary>Files of the repository that say who may change it.</summary>
/// <param name="governance">The rules.</param>
public abstract class GovernanceFiles(RepositoryGovernance governance) : IRepositoryFiles
{
    /// <summary>The folder of the files that somebody imports by hand.</summary>
    public const string Folder = "governance";

    /// <summary>The rules.</summary>
    protected RepositoryGovernance Governance { get; } = governance;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Render(SynthOutput output)
    {
        // What synth wrote tells a hardened environment by its gates.
        var environments = output.Estate.Environments.ToDictionary(environment => environment.Name, environment => environment.Gates == GateMode.Hard);
        List<Problem> problems = [.. GovernanceCheck.Of(Folder, Governance, environments), .. Check()];
        return problems.Count > 0 ? throw new InfraException(ExitCode.Failed, problems) : Render();
    }

    /// <summary>What the forge can't express.</summary>
    protected abstract IEnumerable<Problem> Check();

    /// <summary>Text by path.</summary>
    protected abstract IReadOnlyDictionary<string, string> Render();
}
