using Infra.Contracts.Problems;
using Infra.Forges;

namespace Infra.Cli.Status;

/// <summary>The deployments that wait for approval.</summary>
/// <param name="All">The deployments; null if the forge cannot be queried.</param>
/// <param name="Lack">Why the forge cannot be queried; empty if it was.</param>
internal sealed record WaitingDeployments(IReadOnlyList<WaitingDeployment>? All, string Lack)
{
    /// <summary>Queries the forge.</summary>
    /// <param name="variables">The environment variables.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static async Task<WaitingDeployments> AskAsync(Func<string, string?> variables, CancellationToken cancellation)
    {
        if (PipelineRun.Of(variables) is not { } run) return new(null, "no pipeline runs this command, and only a pipeline has the forge's token.");
        if (!run.HasToken) return new(null, $"the job has no {run.TokenVariable}.");
        try
        {
            using var forge = PipelineRun.ConnectForge(variables, "infra status");
            return new(await forge.WaitingAsync(cancellation), "");
        }
        catch (InfraException e)
        {
            return new(null, e.Message);
        }
    }
}
