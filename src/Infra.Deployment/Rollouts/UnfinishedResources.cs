using Infra.Contracts.Problems;
using Infra.Deployment.Plans;
using Infra.Deployment.States;
using Infra.Deployment.Terraform;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.Rollouts;

/// <summary>
/// Resources whose creation was cut off by an interrupt or an error. Terraform makes such a resource anew, which it refuses where the resource
/// may not be destroyed: nobody could go on. One like that is kept as it is, and the next plan completes it.
/// </summary>
/// <remarks>https://developer.hashicorp.com/terraform/cli/commands/untaint</remarks>
internal sealed class UnfinishedResources(StackTerraform terraform, Terminal terminal)
{
    /// <summary>Keeps those that are protected. It is done although somebody wants to stop, for only now is it known which.</summary>
    public async Task KeepAsync()
    {
        try
        {
            var state = StateContent.Read(await terraform.PullStateAsync(CancellationToken.None));
            var (stack, paths) = (terraform.Stack.Name, new ConstructPaths(terraform.Stack));
            foreach (var address in state.Tainted.Where(IsProtected))
            {
                await terraform.UntaintAsync(address, CancellationToken.None);
                terminal.Done($"{stack}: {PlanText.Below(stack, paths.Of(address))} was not finished, and is kept for the next run");
            }
        }
        catch (InfraException)
        {
            // What stopped the apply may stop this too; the next plan then says what to do, with INFRA0248.
        }
    }

    // One of several instances has its key in brackets behind the address.
    private bool IsProtected(string address) => terraform.Stack.Resources.Any(resource => resource.IsProtected && resource.Address == address.Split('[')[0]);
}
