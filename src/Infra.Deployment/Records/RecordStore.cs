using System.Text.Json;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.SavedPlans;
using Infra.Deployment.States;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.Records;

/// <summary>
/// The records of runs, where the states rest. What was deployed is beside the state, where only who may change the state writes. What a look for
/// drift saw is among the saved plans, where who may only plan writes too; it expires with them.
/// </summary>
internal sealed class RecordStore(IClouds clouds)
{
    /// <summary>The record of a stack; null where no run has left one.</summary>
    public Task<StackRecord?> FindAsync(SynthesizedStack stack, CancellationToken cancellation) => FindAsync<StackRecord>(Deployment(stack), cancellation);

    /// <summary>Replaces the record of a stack.</summary>
    public Task SaveAsync(SynthesizedStack stack, StackRecord record, CancellationToken cancellation) => Deployment(stack).SaveAsync(JsonText.Of(record), cancellation);

    /// <summary>What the last look for drift saw; null where nobody looked in the last weeks.</summary>
    public Task<DriftRecord?> FindDriftAsync(SynthesizedStack stack, CancellationToken cancellation) => FindAsync<DriftRecord>(Drift(stack), cancellation);

    /// <summary>Replaces what the last look for drift saw.</summary>
    public Task SaveDriftAsync(SynthesizedStack stack, DriftRecord record, CancellationToken cancellation) => Drift(stack).SaveAsync(JsonText.Of(record), cancellation);

    /// <summary><c>CLOUD/ENVIRONMENT/PART/deployment/terraform.tfstate</c>: roles are let in by the folder of the state and the end of the name.</summary>
    internal static string PlaceOf(SynthesizedStack stack)
    {
        var end = stack.Entry.StateKey.LastIndexOf('/');
        return $"{(end > 0 ? stack.Entry.StateKey[..end] : stack.Name)}/deployment/terraform.tfstate";
    }

    private StoredText Deployment(SynthesizedStack stack) => new(clouds, stack, PlaceOf(stack), "record");

    private StoredText Drift(SynthesizedStack stack) => new(clouds, stack, PlanStore.PlaceOf(stack, "drift"), "comparison");

    private static async Task<T?> FindAsync<T>(StoredText text, CancellationToken cancellation) where T : class
    {
        if (await text.FindAsync(cancellation) is not { } json) return null;
        try
        {
            return JsonText.Read<T>(json);
        }
        catch (JsonException)
        {
            // Another version of the tool wrote it, which the next run replaces.
            return null;
        }
    }
}
