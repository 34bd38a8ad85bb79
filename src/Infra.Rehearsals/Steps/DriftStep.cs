using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Terraform;
using Infra.Plans;
using Infra.Rehearsals.Stages;

namespace Infra.Rehearsals.Steps;

/// <summary>Deletes a resource outside Terraform, and verifies that the drift is detected and repaired.</summary>
internal sealed class DriftStep : IStep
{
    public string Name => "drift";

    public async Task<string> RunAsync(Stage stage, CancellationToken cancellation)
    {
        var lost = new Dictionary<string, string>();
        foreach (var stack in stage.Deployed.Where(stack => !stack.Entry.IsFoundation).DistinctBy(stack => stack.Entry.Cloud))
            if (await DeleteOneAsync(stage, stack, cancellation) is { } address) lost[stack.Name] = address;
        Stage.Require(lost.Count > 0, "drift", "The estate has no resource that could be deleted alone.");

        var stacks = stage.Output.Stacks.Where(stack => lost.ContainsKey(stack.Name)).ToList();
        var plans = await stage.PlanAsync(stacks, cancellation);
        foreach (var plan in plans)
            Stage.Require(
                plan.Plan!.Changes.Any(change => change.Address == lost[plan.Stack] && change.Action == PlannedAction.Create),
                plan.Stack, $"The deletion of {lost[plan.Stack]} was not noticed.");
        await stage.ApplyAsync(plans, cancellation);
        await stage.RequireNoChangesAsync(stacks, cancellation);
        return $"{string.Join(", ", lost.Values)}: deleted by hand, detected (exit code {(int)ExitCode.DriftFound} of the drift check) and created again";
    }

    /// <summary>Deletes the first resource that no other one in its stack refers to, so that nothing else is affected.</summary>
    private static async Task<string?> DeleteOneAsync(Stage stage, SynthesizedStack stack, CancellationToken cancellation)
    {
        var text = stack.Json.ToJsonString();
        var state = JsonNode.Parse(await new StackTerraform(stage.Target, stack).PullStateAsync(cancellation))!;
        foreach (var resource in stack.Resources.Where(one => one.Kind == ResourceKind.Managed && !text.Contains(one.Address, StringComparison.Ordinal)))
        {
            var entry = state["resources"]!.AsArray().FirstOrDefault(one => (string)one!["type"]! == resource.Type && (string)one["name"]! == resource.Name);
            var id = (string?)entry?["instances"]?[0]?["attributes"]?["id"];
            var cloud = stage.Clouds.Simulated[resource.Type[..resource.Type.IndexOf('_', StringComparison.Ordinal)]];
            var account = id is null ? null : cloud.Accounts.FirstOrDefault(one => one.Find(resource.Type, id) is not null);
            if (account is null) continue;
            account.Delete(resource.Type, id!);
            return resource.Address;
        }

        return null;
    }
}
