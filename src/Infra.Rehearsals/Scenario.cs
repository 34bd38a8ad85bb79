using Infra.Rehearsals.Stages;
using Infra.Rehearsals.Steps;

namespace Infra.Rehearsals;

/// <summary>A part of the life of an estate.</summary>
/// <param name="Name">What <c>--scenario</c> calls it.</param>
/// <param name="Description">What happens in it.</param>
/// <param name="Steps">Its steps, given the estate's environments in the order of promotion.</param>
internal sealed record Scenario(string Name, string Description, Func<IReadOnlyList<string>, IReadOnlyList<IStep>> Steps)
{
    /// <summary>Every scenario; the first is the one that nobody has to ask for.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("life", "everything, from bootstrap to destroy", environments =>
        [
            new BootstrapStep(), .. environments.SelectMany(Promote),
            new ChangeStep(), new RollbackStep(), new DriftStep(), new RecoveryStep(), new DestroyStep(),
        ]),
        new("promotion", "bootstrap, and each environment with its gates", environments =>
            [new BootstrapStep(), .. environments.SelectMany(Promote), new DestroyStep()]),
        new("drift", "somebody changes and deletes what the first environment has", environments =>
            [new BootstrapStep(), .. environments.Take(1).SelectMany(Promote), new DriftStep(), new DestroyStep()]),
        new("recovery", "an apply fails half-way in the first environment", environments =>
            [new BootstrapStep(), .. environments.Take(1).SelectMany(Promote), new RecoveryStep(), new DestroyStep()]),
    ];

    private static IEnumerable<IStep> Promote(string environment) =>
        [new GateStep(environment), new ApprovalStep(environment), new DeployStep(environment)];
}
