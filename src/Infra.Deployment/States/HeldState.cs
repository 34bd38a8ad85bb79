using System.Text.Json.Nodes;
using Infra.Contracts.Files;
using Infra.Deployment.Clouds;
using Infra.Deployment.Terraform;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.States;

/// <summary>What the state of a stack holds whose code is gone.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Holds">The addresses of its resources; null where nobody could read it.</param>
/// <param name="Unread">Why nobody could read it; null where somebody could.</param>
internal sealed record HeldState(string Stack, IReadOnlyList<string>? Holds, string? Unread)
{
    /// <summary>How the name of its file ends.</summary>
    public const string Extension = ".held.json";

    /// <summary>Reads the state.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="backend">Where its state rests; null where nobody knows.</param>
    /// <param name="clouds">Where states rest.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<HeldState> ReadAsync(string stack, JsonObject? backend, IClouds clouds, CancellationToken cancellation)
    {
        if (backend is null) return new(stack, null, "nobody knows where it is");
        var (state, failed) = await new StateElsewhere(clouds, backend).PullAsync(stack, cancellation);
        return state is not null ? new(stack, StateContent.Read(state).Managed, null) : new(stack, null, $"terraform {failed!.Operation}: {TerraformFailure.OneLine(failed.Words)}");
    }

    /// <summary>Writes it as <c>STACK.held.json</c> into a folder.</summary>
    public void Write(string folder) => AtomicFile.Write(Path.Combine(folder, Stack + Extension), JsonText.Of(this));
}
