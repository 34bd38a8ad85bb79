using Infra.Simulator.Values;

namespace Infra.Simulator.Refusals;

/// <summary>The simulated cloud refuses an operation.</summary>
internal sealed class CloudException(CloudProblem problem) : Exception(problem.Summary)
{
    public CloudException(string summary, ValuePath? attribute = null) : this(new CloudProblem(summary, "", attribute))
    {
    }

    public CloudProblem Problem { get; } = problem;

    /// <summary>What exists nevertheless, where the cloud failed half way; Terraform then marks the resource as tainted.</summary>
    public Value? Partial { get; init; }
}
