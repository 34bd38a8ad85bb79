using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Files;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.States;

namespace Infra.Deployment.Terraform;

/// <summary>A state that no stack has as its own: it moved, or the code of its stack is gone. All that it takes to read one is its backend.</summary>
/// <param name="clouds">Where states rest.</param>
/// <param name="backend">Terraform's <c>backend</c> by type, as <see cref="StackBackend.Find"/> gives it.</param>
internal sealed class StateElsewhere(IClouds clouds, JsonObject backend)
{
    /// <summary>What Terraform said where it could not read the state.</summary>
    /// <param name="Operation">What it was at.</param>
    /// <param name="Words">Its words.</param>
    public sealed record Refusal(string Operation, string Words);

    /// <summary>The state; empty if there is none. Or why it can't be read.</summary>
    /// <param name="name">Names the folder in which Terraform runs.</param>
    /// <param name="cancellation">Stops it.</param>
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

    /// <summary>What the state of a stack holds whose code is gone.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="backend">Where its state rests; null where nobody knows.</param>
    /// <param name="clouds">Where states rest.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<HeldState> HeldAsync(string stack, JsonObject? backend, IClouds clouds, CancellationToken cancellation)
    {
        if (backend is null) return new(stack, null, "nobody knows where it is");
        var (state, failed) = await new StateElsewhere(clouds, backend).PullAsync(stack, cancellation);
        return state is not null ? new(stack, StateContent.Read(state).Managed, null) : new(stack, null, $"terraform {failed!.Operation}: {TerraformFailure.OneLine(failed.Words)}");
    }

    private JsonObject Configuration() => new()
    {
        ["terraform"] = backend[StackBackend.Cloud] is { } cloud ? new JsonObject { [StackBackend.Cloud] = cloud.DeepClone() } : new JsonObject { ["backend"] = backend.DeepClone() },
    };
}
