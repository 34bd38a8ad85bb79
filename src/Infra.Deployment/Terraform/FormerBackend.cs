using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Deployment.Clouds;
using Infra.Deployment.States;

namespace Infra.Deployment.Terraform;

/// <summary>
/// The backend that Terraform last used in a folder, as recorded there. If the stack has a different one now, its state may have moved with
/// it, as in a renamed checkout; or it was left behind, and a plan would recreate everything.
/// </summary>
/// <param name="Type">The type, such as <c>s3</c>.</param>
/// <param name="Settings">The settings.</param>
internal sealed record FormerBackend(string Type, JsonObject Settings)
{
    /// <summary>The location of the state, for display.</summary>
    public string Place => StateAddress.Of(Type, Settings);

    /// <summary>Reads the backend recorded in a folder; null if Terraform has not run there.</summary>
    public static FormerBackend? In(string folder)
    {
        if (!File.Exists(Memory(folder))) return null;
        var backend = JsonNode.Parse(File.ReadAllBytes(Memory(folder)))!["backend"];
        return (string?)backend?["type"] is { } type
            ? new(type, new(backend["config"]!.AsObject().Where(setting => setting.Value is not null).Select(setting => KeyValuePair.Create(setting.Key, setting.Value?.DeepClone()))))
            : null;
    }

    /// <summary>Switches to the stack's current backend, if its state is there or there was no state before.</summary>
    /// <param name="folder">The folder in which Terraform runs.</param>
    /// <param name="clouds">The clouds that store the states.</param>
    /// <param name="terraform">Terraform in that folder.</param>
    /// <param name="reconfigure">Makes Terraform forget the former backend.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="InfraException">INFRA0249: there is a state in the former backend and none in the current one. The folder keeps its record.</exception>
    public static Task FollowAsync(string folder, IClouds clouds, StackTerraform terraform, Func<Task> reconfigure, CancellationToken cancellation)
    {
        var former = In(folder);
        return LeaveAsync(folder, async () =>
        {
            await reconfigure();
            if (former is null || !StateContent.Read(await terraform.PullStateAsync(cancellation)).IsNone || !await former.HasStateAsync(clouds, terraform, cancellation)) return;
            throw new InfraException(ExitCode.Failed, new Problem(
                TerraformCause.OtherBackend.Code, terraform.Stack.Name, $"Its state belongs in {StateAddress.Of(terraform.Stack)}, which has none; the last run here stored it in {former.Place}.",
                $"Run ./infra migrate {terraform.Stack.Name} to move it."));
        });
    }

    /// <summary>
    /// Runs an action that makes Terraform forget the former backend. If it fails, the record is restored; otherwise the next run would
    /// find no state.
    /// </summary>
    public static async Task LeaveAsync(string folder, Func<Task> work)
    {
        var memory = await File.ReadAllBytesAsync(Memory(folder));
        try
        {
            await work();
        }
        catch
        {
            await File.WriteAllBytesAsync(Memory(folder), memory);
            throw;
        }
    }

    /// <summary>Returns the state in the former backend.</summary>
    public async Task<string> PullAsync(IClouds clouds, StackTerraform terraform, CancellationToken cancellation)
    {
        var (state, failed) = await new StateElsewhere(clouds, new() { [Type] = Settings.DeepClone() }).PullAsync(terraform.Stack.Name, cancellation);
        return state ?? throw TerraformFailure.Of(terraform.Stack, $"{failed!.Operation} where its state was", [], failed.Words);
    }

    /// <summary>A backend that cannot be read may contain a state.</summary>
    private async Task<bool> HasStateAsync(IClouds clouds, StackTerraform terraform, CancellationToken cancellation)
    {
        try
        {
            return !StateContent.Read(await PullAsync(clouds, terraform, cancellation)).IsNone;
        }
        catch (InfraException)
        {
            return true;
        }
    }

    private static string Memory(string folder) => Path.Combine(folder, ".terraform", "terraform.tfstate");
}
