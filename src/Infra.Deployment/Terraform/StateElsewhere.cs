using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Files;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.States;

namespace Infra.Deployment.Terraform;

/// <summary>A state that belongs to no current stack, because it moved or its stack was removed from the code. Reading it needs only its backend.</summary>
/// <param name="clouds">The clouds that store the states.</param>
/// <param name="backend">Terraform's <c>backend</c> by type, from <see cref="StackBackend.Find"/>.</param>
internal sealed class StateElsewhere(IClouds clouds, JsonObject backend)
{
    /// <summary>Terraform's error when it cannot read the state.</summary>
    /// <param name="Operation">The operation that failed.</param>
    /// <param name="Words">The error message.</param>
    public sealed record Refusal(string Operation, string Words);

    /// <summary>Returns the state, empty if there is none, or the error.</summary>
    /// <param name="name">The name of the folder in which Terraform runs.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<(string? State, Refusal? Failed)> PullAsync(string name, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(clouds.Home, "elsewhere", name)).FullName;
        try
        {
            PrivateFile.Write(Path.Combine(folder, "main.tf.json"), JsonSerializer.SerializeToUtf8Bytes(Configuration()));
            var terraform = TerraformProgram.In(folder, clouds);
            var init = await terraform.TryRunAsync(["init", "-input=false", "-reconfigure", "-no-color"], cancellation);
            if (init.ExitCode != 0) return (null, new("init", init.Output));
            var pull = await terraform.TryRunAsync(["state", "pull"], cancellation);
            return pull.ExitCode == 0 ? (pull.StandardOutput, null) : (null, new("state", pull.Output));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Returns the resources in the state of a stack that was removed from the code.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="backend">The backend of its state; null if unknown.</param>
    /// <param name="clouds">The clouds that store the states.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static async Task<HeldState> HeldAsync(string stack, JsonObject? backend, IClouds clouds, CancellationToken cancellation)
    {
        if (backend is null) return new(stack, null, "its place is unknown");
        var (state, failed) = await new StateElsewhere(clouds, backend).PullAsync(stack, cancellation);
        return state is not null ? new(stack, StateContent.Read(state).Managed, null) : new(stack, null, $"terraform {failed!.Operation}: {TerraformFailure.OneLine(failed.Words)}");
    }

    private JsonObject Configuration() => new()
    {
        ["terraform"] = backend[StackBackend.Cloud] is { } cloud ? new JsonObject { [StackBackend.Cloud] = cloud.DeepClone() } : new JsonObject { ["backend"] = backend.DeepClone() },
    };
}
