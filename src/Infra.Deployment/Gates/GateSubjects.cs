using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Terraform;
using Infra.Plans;
using Infra.Policy.Model;
using Infra.Policy.Reading;

namespace Infra.Deployment.Gates;

/// <summary>What the gates look at: each stack as planned where a plan is saved, as synthesized where none is.</summary>
internal static class GateSubjects
{
    /// <summary>The whole estate, so that references between stacks can be followed; the plans of <paramref name="chosen"/> in it.</summary>
    public static async Task<PolicyEstate> OfAsync(
        DeploymentTarget target, SynthOutput output, IReadOnlyCollection<SynthesizedStack> chosen, CancellationToken cancellation)
    {
        var stacks = new List<PolicyStack>();
        foreach (var stack in output.Stacks)
        {
            var synthesized = SynthReader.Read(stack);
            var isPlanned = chosen.Contains(stack) && File.Exists(Path.Combine(target.Clouds.FolderOf(stack), StackTerraform.PlanFile));
            stacks.Add(isPlanned
                ? PlanReader.Read(stack.Entry, Plan.Read(stack.Name, await new StackTerraform(target, stack).ShowPlanAsync(cancellation)), synthesized)
                : synthesized);
        }

        return new(stacks, output.Estate);
    }

    /// <summary>One plan by itself, as <c>terraform show -json</c> wrote it.</summary>
    /// <exception cref="InfraException">INFRA0220: the file is not there. Also what <see cref="Plan.Read(string, byte[])"/> refuses.</exception>
    public static PolicyEstate OfPlan(string file, StackEntry entry, PolicyStack? synthesized, SynthOutput output) =>
        new([PlanReader.Read(entry, Plan.Read(file, Content(file)), synthesized)], output.Estate);

    private static byte[] Content(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InfraException(ExitCode.Usage, Plan.Unreadable(file));
        }
    }
}
