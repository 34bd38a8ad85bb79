using Infra.Contracts.Problems;
using Infra.Deployment.Plans;
using Infra.Deployment.States;
using Infra.Deployment.Terraform;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.Rollouts;

/// <summary>
/// Handles resources whose creation was interrupted. Terraform taints and replaces such a resource, but cannot if it must not be destroyed,
/// so no run could continue. Those resources are untainted, and the next plan completes them.
/// </summary>
/// <remarks>https://developer.hashicorp.com/terraform/cli/commands/untaint</remarks>
internal sealed class UnfinishedResources(StackTerraform terraform, Terminal terminal)
{
    /// <summary>Untaints the protected ones. Runs even after cancellation, since they are known only now.</summary>
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
            // Whatever stopped the apply may stop this too; the next plan then reports INFRA0248 with a remedy.
        }
    }

    // An instance has its key in brackets after the address.
    private bool IsProtected(string address) => terraform.Stack.Resources.Any(resource => resource.IsProtected && resource.Address == address.Split('[')[0]);
}
