using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Deployment.Clouds;
using Infra.Deployment.States;

namespace Infra.Deployment.Terraform;

/// <summary>
/// The backend with which Terraform worked in a folder before, as it remembers there. Where the stack has another one now, its state may have moved
/// with it, as in a checkout that was renamed; or it was left behind, and a plan would make everything anew.
/// </summary>
/// <param name="Type">Such as <c>s3</c>.</param>
/// <param name="Settings">Its settings.</param>
internal sealed record FormerBackend(string Type, JsonObject Settings)
{
    /// <summary>Where the state was, as people look for it.</summary>
    public string Place => StateAddress.Of(Type, Settings);

    /// <summary>What a folder remembers; null where no run was here.</summary>
    public static FormerBackend? In(string folder)
    {
        if (!File.Exists(Memory(folder))) return null;
        var backend = JsonNode.Parse(File.ReadAllBytes(Memory(folder)))!["backend"];
        return (string?)backend?["type"] is { } type
            ? new(type, new(backend["config"]!.AsObject().Where(setting => setting.Value is not null).Select(setting => KeyValuePair.Create(setting.Key, setting.Value?.DeepClone()))))
            : null;
    }

    /// <summary>Takes the stack's backend as it is now, if its state is there, or if there was none before.</summary>
    /// <param name="folder">Where Terraform runs.</param>
    /// <param name="clouds">Where states rest.</param>
    /// <param name="terraform">Terraform there.</param>
    /// <param name="reconfigure">Lets Terraform forget the former backend.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InfraException">INFRA0249: a state rests in the former place and none in the present one. The folder goes on remembering.</exception>
    public static Task FollowAsync(string folder, IClouds clouds, StackTerraform terraform, Func<Task> reconfigure, CancellationToken cancellation)
    {
        var former = In(folder);
        return LeaveAsync(folder, async () =>
        {
            await reconfigure();
            if (former is null || !StateContent.Read(await terraform.PullStateAsync(cancellation)).IsNone || !await former.HasStateAsync(clouds, terraform, cancellation)) return;
            throw new InfraException(ExitCode.Failed, new Problem(
                TerraformCause.OtherBackend.Code, terraform.Stack.Name, $"Its state belongs in {StateAddress.Of(terraform.Stack)}, which holds none; the last run here left it in {former.Place}.",
                $"Run ./infra migrate {terraform.Stack.Name}, which brings it there."));
        });
    }

    /// <summary>Does work that makes Terraform forget the former backend. Where it fails, the folder goes on remembering: else the next run would find no state.</summary>
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

    /// <summary>The state in the former place.</summary>
    public async Task<string> PullAsync(IClouds clouds, StackTerraform terraform, CancellationToken cancellation)
    {
        var (state, failed) = await new StateElsewhere(clouds, new() { [Type] = Settings.DeepClone() }).PullAsync(terraform.Stack.Name, cancellation);
        return state ?? throw TerraformFailure.Of(terraform.Stack, $"{failed!.Operation} where its state was", [], failed.Words);
    }

    /// <summary>A place that can't be read may hold one.</summary>
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
