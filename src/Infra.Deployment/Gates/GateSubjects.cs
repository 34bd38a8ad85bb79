using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Terraform;
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
                ? PlanReader.Read(stack.Entry, JsonNode.Parse(await new StackTerraform(target, stack).ShowPlanAsync(cancellation))!.AsObject(), synthesized)
                : synthesized);
        }

        return new(stacks, output.Estate.ApprovedTypes);
    }

    /// <summary>One plan by itself, as <c>terraform show -json</c> wrote it.</summary>
    /// <exception cref="InfraException">INFRA2001, INFRA0220: the file is not a plan, or not there.</exception>
    public static PolicyEstate OfPlan(string file, StackEntry entry, PolicyStack? synthesized, SynthOutput output)
    {
        try
        {
            return new([PlanReader.Read(entry, JsonNode.Parse(File.ReadAllBytes(file))!.AsObject(), synthesized)], output.Estate.ApprovedTypes);
        }
        catch (Exception e) when (e is IOException or JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0220", file, "It can't be read as the JSON of a plan.", "Write it with terraform show -json PLAN > FILE."));
        }
    }
}
