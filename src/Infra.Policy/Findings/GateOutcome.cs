namespace Infra.Policy.Findings;

/// <summary>What the findings mean for one environment.</summary>
/// <param name="Environment">The environment; null for foundation stacks, which serve them all.</param>
/// <param name="Threshold">The lowest severity that stops a deployment; null if nothing does.</param>
/// <param name="Findings">Its findings: open, waived and undecided.</param>
public sealed record GateOutcome(string? Environment, Severity? Threshold, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether gates may stop a deployment at all.</summary>
    public GateMode Mode => Threshold is null ? GateMode.Soft : GateMode.Hard;

    /// <summary>Whether the deployment stops.</summary>
    public bool Stops => Findings.Any(IsStopping);

    /// <summary>Whether a finding stops the deployment: it is open and as severe as the threshold.</summary>
    public bool IsStopping(Finding finding) => finding.IsOpen && finding.Rule.Severity >= Threshold;

    /// <summary>
    /// One outcome for each environment, in the estate's order, then one for the foundation. The foundation stops at
    /// <see cref="Severity.High"/>, and so does an environment that is not in the estate.
    /// </summary>
    public static IReadOnlyList<GateOutcome> Of(EstateFile estate, IReadOnlyList<Finding> findings)
    {
        var byEnvironment = findings.ToLookup(finding => finding.Resource.Stack.Environment);
        var thresholds = estate.Environments.ToDictionary(environment => environment.Name, environment => environment.Threshold);
        string?[] names = [.. thresholds.Keys, .. byEnvironment.Select(group => group.Key).Where(name => name is not null && !thresholds.ContainsKey(name)), null];
        return
        [
            .. names.Select(name => new GateOutcome(
                name, name is null ? Severity.High : thresholds.GetValueOrDefault(name, Severity.High), [.. byEnvironment[name]])),
        ];
    }
}
