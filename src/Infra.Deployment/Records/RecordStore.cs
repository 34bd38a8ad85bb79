using System.Text.Json;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.SavedPlans;
using Infra.Deployment.Storage;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.Records;

/// <summary>
/// Stores the records of runs with the states. Deployment records are next to the state, where only identities that may change the state
/// can write. Drift records are among the saved plans, where plan identities can write too, and expire with them.
/// </summary>
internal sealed class RecordStore(IClouds clouds)
{
    /// <summary>Returns the record of a stack; null if no run has written one.</summary>
    public Task<StackRecord?> FindAsync(SynthesizedStack stack, CancellationToken cancellation) => FindAsync<StackRecord>(Deployment(stack), cancellation);

    /// <summary>Replaces the record of a stack.</summary>
    public Task SaveAsync(SynthesizedStack stack, StackRecord record, CancellationToken cancellation) => Deployment(stack).SaveAsync(JsonText.Of(record), cancellation);

    /// <summary>Returns the last drift record; null if there was no check in the last weeks.</summary>
    public Task<DriftRecord?> FindDriftAsync(SynthesizedStack stack, CancellationToken cancellation) => FindAsync<DriftRecord>(Drift(stack), cancellation);

    /// <summary>Replaces the drift record.</summary>
    public Task SaveDriftAsync(SynthesizedStack stack, DriftRecord record, CancellationToken cancellation) => Drift(stack).SaveAsync(JsonText.Of(record), cancellation);

    /// <summary>Returns <c>CLOUD/ENVIRONMENT/PART/deployment/terraform.tfstate</c>: roles get access by the state's folder and the end of the name.</summary>
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
            // Another version of the tool wrote it; the next run replaces it.
            return null;
        }
    }
}
