using Infra.Contracts.Problems;
using Infra.Deployment.Terraform;
using Infra.Rehearsals.Stages;

namespace Infra.Rehearsals.Steps;

/// <summary>Verifies that only approved plans are applied: a plan modified after its approval is rejected.</summary>
internal sealed class ApprovalStep(string environment) : IStep
{
    public string Name => $"approval {environment}";

    public async Task<string> RunAsync(Stage stage, CancellationToken cancellation)
    {
        var stack = stage.Of(environment).FirstOrDefault(one => one.Dependencies.Count == 0);
        if (stack is null) return "none of its stacks can be planned before others exist";
        var plan = (await stage.PlanAsync([stack], cancellation))[0];
        await File.AppendAllTextAsync(Path.Combine(stage.Clouds.FolderOf(stack), StackTerraform.PlanFile), "altered", cancellation);
        try
        {
            await plan.Terraform.ApplyAsync(_ => { }, cancellation);
        }
        catch (InfraException e) when (e.ExitCode == ExitCode.StalePlan)
        {
            return $"an altered plan of {stack.Name} is refused";
        }

        throw new InfraException(ExitCode.Failed, new Problem(
            "INFRA0230", stack.Name, "A plan that was altered after its approval was applied.", "Do not deploy with this version."));
    }
}
