using System.Diagnostics;
using Infra.Contracts.Problems;
using Infra.Rehearsals.Stages;

namespace Infra.Rehearsals;

/// <summary>Runs the steps of a scenario in order, up to the first failure.</summary>
internal static class Rehearsal
{
    public static async Task<IReadOnlyList<StepResult>> RunAsync(IReadOnlyList<IStep> steps, Stage stage, CancellationToken cancellation)
    {
        var results = new List<StepResult>();
        foreach (var step in steps)
        {
            var result = results.Exists(earlier => earlier.Failure is not null)
                ? StepResult.NotReached(step.Name)
                : await TakeAsync(step, stage, cancellation);
            results.Add(result);
            if (result.Failure is null && result.Fact is not null) stage.Terminal.Done($"✓ {step.Name} ({result.Duration.TotalSeconds:0.0} s): {result.Fact}");
        }

        return results;
    }

    private static async Task<StepResult> TakeAsync(IStep step, Stage stage, CancellationToken cancellation)
    {
        stage.Terminal.Step($"Rehearsing: {step.Name}");
        var watch = Stopwatch.StartNew();
        var (fact, failure) = ((string?)null, (InfraException?)null);
        try { fact = await step.RunAsync(stage, cancellation); }
        catch (InfraException e) { failure = e; }
        var (waves, gates) = stage.Records.Take();
        return new(step.Name, fact, watch.Elapsed, waves, gates, failure);
    }
}
