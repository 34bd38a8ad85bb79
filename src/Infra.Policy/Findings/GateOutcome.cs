using Infra.Contracts.Synthesized;

namespace Infra.Policy.Findings;

/// <summary>What the findings mean for one environment.</summary>
/// <param name="Environment">The environment; null for foundation stacks, which serve them all.</param>
/// <param name="Mode">Whether an open finding stops a deployment.</param>
/// <param name="Findings">Its findings: open, waived and undecided.</param>
public sealed record GateOutcome(string? Environment, GateMode Mode, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether the deployment stops.</summary>
    public bool Stops => Mode == GateMode.Hard && Findings.Any(finding => finding.IsOpen);

    /// <summary>
    /// One outcome for each environment, in the estate's order, then one for the foundation. The foundation is always
    /// <see cref="GateMode.Hard"/>, and so is an environment that the estate does not know.
    /// </summary>
    public static IReadOnlyList<GateOutcome> Of(EstateFile estate, IReadOnlyList<Finding> findings)
    {
        var byEnvironment = findings.ToLookup(finding => finding.Resource.Stack.Environment);
        var modes = estate.Environments.ToDictionary(environment => environment.Name, environment => environment.Gates);
        string?[] names = [.. modes.Keys, .. byEnvironment.Select(group => group.Key).Where(name => name is not null && !modes.ContainsKey(name)), null];
        return
        [
            .. names.Select(name => new GateOutcome(
                name, name is null ? GateMode.Hard : modes.GetValueOrDefault(name, GateMode.Hard), [.. byEnvironment[name]])),
        ];
    }
}
