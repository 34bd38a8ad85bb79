using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Estates;

/// <summary>
/// An environment, such as dev or prod: the posture preset of its stacks and how strictly they are gated. Environments are deployed in order.
/// </summary>
public sealed record DeploymentEnvironment
{
    /// <summary>2 to 10 lower-case letters or digits, such as <c>dev</c> or <c>prod</c>. Used in names, tags and state keys.</summary>
    public required string Name { get; init; }

    /// <summary>The posture preset for constructs that are not given a posture.</summary>
    public required PostureLevel Posture { get; init; }

    /// <summary>Whether findings block a deployment to this environment.</summary>
    public required GateMode Gates { get; init; }

    /// <summary>The lowest severity that blocks a deployment when gates are hard; lower ones are only reported. Default: <see cref="Severity.High"/>.</summary>
    public Severity StopsAt { get; init; } = Severity.High;

    /// <summary>
    /// The machine types allowed in this environment, by cloud. The gate rejects any other type, and every type of a cloud that is not listed.
    /// Default: null, all allowed.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? ApprovedTypes { get; init; }

    /// <summary>The machines on which pipelines plan and apply it. Default: <see cref="EstateOptions.Runners"/>.</summary>
    public PipelineRunners? Runners { get; init; }

    /// <summary>Returns the environment's name.</summary>
    public override string ToString() => Name;
}
