using Infra.Simulator.Values;

namespace Infra.Simulator.Refusals;

/// <summary>The simulated cloud rejects an operation.</summary>
internal sealed class CloudException(CloudProblem problem) : Exception(problem.Summary)
{
    public CloudException(string summary, ValuePath? attribute = null) : this(new CloudProblem(summary, "", attribute))
    {
    }

    public CloudProblem Problem { get; } = problem;

    /// <summary>The partially created resource, if the cloud failed midway; Terraform then taints it.</summary>
    public Value? Partial { get; init; }
}
