using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Estates;

/// <summary>An environment: a posture and a gate rule. Stacks are deployed environment by environment.</summary>
public sealed record DeploymentEnvironment
{
    /// <summary>2 to 10 lower-case letters or digits, such as <c>dev</c> or <c>prod</c>. Part of names, tags and state keys.</summary>
    public required string Name { get; init; }

    /// <summary>The preset that its constructs take unless they are given another posture.</summary>
    public required PostureLevel Posture { get; init; }

    /// <summary>Whether a finding stops a deployment to it.</summary>
    public required GateMode Gates { get; init; }

    /// <summary>The mildest severity that stops a deployment where gates are hard; the rest is reported. Default: <see cref="Severity.High"/>.</summary>
    public Severity StopsAt { get; init; } = Severity.High;

    /// <summary>
    /// Machine types that may run here, for each cloud; the gate refuses others, and any in a cloud that is not listed. Default: all.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? ApprovedTypes { get; init; }

    /// <summary>The environment's name.</summary>
    public override string ToString() => Name;
}
