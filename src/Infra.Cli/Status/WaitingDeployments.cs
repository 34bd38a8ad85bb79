using Infra.Contracts.Problems;
using Infra.Forges;

namespace Infra.Cli.Status;

/// <summary>The deployments for which a person is asked.</summary>
/// <param name="All">Those that the forge has; null where it can't be asked.</param>
/// <param name="Lack">Why it can't be asked; empty where it was.</param>
internal sealed record WaitingDeployments(IReadOnlyList<WaitingDeployment>? All, string Lack)
{
    /// <summary>Asks the forge on which this runs.</summary>
    /// <param name="variables">The environment.</param>
    /// <param name="cancellation">Gives up.</param>
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
