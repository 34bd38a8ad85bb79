using Infra.Rehearsals.Stages;
using Infra.Rehearsals.Steps;

namespace Infra.Rehearsals;

/// <summary>A part of an estate's life cycle.</summary>
/// <param name="Name">The name for <c>--scenario</c>.</param>
/// <param name="Description">What happens in the scenario.</param>
/// <param name="Steps">Returns the steps, given the estate's environments in order of promotion.</param>
internal sealed record Scenario(string Name, string Description, Func<IReadOnlyList<string>, IReadOnlyList<IStep>> Steps)
{
    /// <summary>All scenarios; the first is the default.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("life", "everything, from bootstrap to destroy", environments =>
        [
            new BootstrapStep(), .. environments.SelectMany(Promote),
            new ChangeStep(), new RollbackStep(), new DriftStep(), new RecoveryStep(), new DestroyStep(),
        ]),
        new("promotion", "bootstrap, and each environment with its gates", environments =>
            [new BootstrapStep(), .. environments.SelectMany(Promote), new DestroyStep()]),
        new("drift", "manual changes and deletions in the first environment", environments =>
            [new BootstrapStep(), .. environments.Take(1).SelectMany(Promote), new DriftStep(), new DestroyStep()]),
        new("recovery", "an apply fails half-way in the first environment", environments =>
            [new BootstrapStep(), .. environments.Take(1).SelectMany(Promote), new RecoveryStep(), new DestroyStep()]),
    ];

    private static IEnumerable<IStep> Promote(string environment) =>
        [new GateStep(environment), new ApprovalStep(environment), new DeployStep(environment)];
}
