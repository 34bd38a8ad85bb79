using System.Collections.Concurrent;
using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Gates;
using Infra.Deployment.Records;
using Infra.Reports.Status;

namespace Infra.Cli.Status;

/// <summary>Collects the inputs of a status: the records of runs, the forge's approvals and the synth output.</summary>
/// <param name="target">The target of the stacks.</param>
/// <param name="variables">The environment variables.</param>
internal sealed class StatusSources(DeploymentTarget target, Func<string, string?> variables)
{
    private readonly RecordStore _records = new(target.Clouds);

    /// <summary>Collects everything that is available, and the reasons for what is not.</summary>
    public async Task<EstateStatus> GatherAsync(SynthOutput output, CommitPlace place, DateTimeOffset now, CancellationToken cancellation)
    {
        var stacks = new ConcurrentBag<StackStatus>();
        await Parallel.ForEachAsync(output.Stacks, cancellation, async (stack, token) => stacks.Add(await ReadAsync(stack, token)));
        var waiting = await WaitingDeployments.AskAsync(variables, cancellation);
        return new()
        {
            Output = output,
            Commit = place.Commit,
            Now = now,
            Stacks = [.. stacks.OrderBy(stack => stack.Stack.Name, StringComparer.Ordinal)],
            Gates = GateEvaluation.Of(output, DateOnly.FromDateTime(now.UtcDateTime)).Outcomes,
            Waiting = waiting.All,
            WaitingLack = waiting.Lack,
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
}
