using System.Collections.Concurrent;
using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Gates;
using Infra.Deployment.Records;
using Infra.Forges;
using Infra.Policy.Reading;
using Infra.Reports.Status;

namespace Infra.Cli.Status;

/// <summary>Gathers what a status says: the records beside the states, the forge's approvals, and what synth wrote.</summary>
/// <param name="target">Where the stacks are deployed.</param>
/// <param name="variables">The environment.</param>
internal sealed class StatusSources(DeploymentTarget target, Func<string, string?> variables)
{
    private readonly RecordStore _records = new(target.Clouds);

    /// <summary>Everything that can be had; what can't be had is said.</summary>
    public async Task<EstateStatus> GatherAsync(SynthOutput output, CommitPlace place, DateTimeOffset now, CancellationToken cancellation)
    {
        var stacks = new ConcurrentBag<StackStatus>();
        await Parallel.ForEachAsync(output.Stacks, cancellation, async (stack, token) => stacks.Add(await ReadAsync(stack, token)));
        var (waiting, lack) = await WaitingAsync(cancellation);
        var gates = GateEvaluation.Of(SynthReader.Read(output), output.Estate, output.Stacks, DateOnly.FromDateTime(now.UtcDateTime));
        return new()
        {
            Output = output,
            Commit = place.Commit,
            Now = now,
            Stacks = [.. stacks.OrderBy(stack => stack.Stack.Name, StringComparer.Ordinal)],
            Gates = gates.Outcomes,
            Waiting = waiting,
            WaitingLack = lack,
            Releases = ReleaseFolder.Read(target.Repository.Root),
            Links = place.Links,
        };
    }

    private async Task<StackStatus> ReadAsync(SynthesizedStack stack, CancellationToken cancellation)
    {
        try
        {
            return target.Clouds.MayHaveStorage(stack)
                ? new(stack, await _records.FindAsync(stack, cancellation), await _records.FindDriftAsync(stack, cancellation), null)
                : new(stack, null, null, null);
        }
        catch (InfraException e)
        {
            return new(stack, null, null, e.Problems[0]);
        }
    }

    private async Task<(IReadOnlyList<WaitingDeployment>? Waiting, string Lack)> WaitingAsync(CancellationToken cancellation)
    {
        if (PipelineRun.Of(variables) is not { } run) return (null, "no pipeline runs this command, and only a pipeline has the forge's token.");
        if (!run.HasToken) return (null, $"the job has no {run.TokenVariable}.");
        try
        {
            using var forge = PipelineRun.ConnectForge(variables, "infra status");
            return (await forge.WaitingAsync(cancellation), "");
        }
        catch (InfraException e)
        {
            return (null, e.Message);
        }
    }
}
