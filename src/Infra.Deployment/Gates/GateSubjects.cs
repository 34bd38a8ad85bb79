using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Terraform;
using Infra.Plans;
using Infra.Policy.Model;
using Infra.Policy.Reading;

namespace Infra.Deployment.Gates;

/// <summary>Reads what the gates judge: the saved plan of each stack, or its synth output if there is none.</summary>
internal static class GateSubjects
{
    /// <summary>Reads the whole estate, so that references between stacks can be followed, with the plans of <paramref name="chosen"/>.</summary>
    public static async Task<PolicyEstate> OfAsync(
        DeploymentTarget target, SynthOutput output, IReadOnlyCollection<SynthesizedStack> chosen, CancellationToken cancellation)
    {
        var stacks = new List<PolicyStack>();
        foreach (var stack in output.Stacks)
        {
            var synthesized = SynthReader.Read(stack);
            stacks.Add(chosen.Contains(stack) && IsPlanned(target, stack)
                ? AsWritten(PlanReader.Read(stack.Entry, Plan.Read(stack.Name, await new StackTerraform(target, stack).ShowPlanAsync(cancellation)), synthesized))
                : synthesized);
        }

        return new(stacks, output.Estate);
    }

    /// <summary>Rejects a gate without stacks to judge, which would look like a gate without findings.</summary>
    /// <exception cref="InfraException">INFRA0227: there are no stacks.</exception>
    public static void Require(IReadOnlyCollection<SynthesizedStack> chosen)
    {
        if (chosen.Count == 0) throw new InfraException(ExitCode.GateStopped, new Problem(
            "INFRA0227", "infra gate", "There is nothing to check: no stack belongs to that environment.", "Name an environment that has stacks, or leave the gate out."));
    }

    /// <summary>Returns the names of the stacks that are judged without a plan, and so with less information.</summary>
    public static IEnumerable<string> Unplanned(DeploymentTarget target, IEnumerable<SynthesizedStack> chosen) =>
        from stack in chosen where !IsPlanned(target, stack) select stack.Name;

    /// <summary>Reads a single plan, as written by <c>terraform show -json</c>.</summary>
    /// <exception cref="InfraException">INFRA0220: the file does not exist. Also the errors of <see cref="Plan.Read(string, byte[])"/>.</exception>
    public static PolicyEstate OfPlan(string file, StackEntry entry, IReadOnlyList<SynthesizedStack> chosen, SynthOutput output) =>
        new([PlanReader.Read(entry, Plan.Read(file, Content(file)), chosen.Count == 1 ? SynthReader.Read(chosen[0]) : null)], output.Estate);

    // The location of the states that a stack reads while it is planned, in a simulated cloud or from the plans of others, is not the stack's own.
    private static PolicyStack AsWritten(PolicyStack planned) => planned with
    {
        Resources = [.. planned.Resources.Select(resource => resource is { Type: "data.terraform_remote_state", Written: { } written } ? resource with { Body = AsWritten(resource.Body, written) } : resource)],
    };

    private static JsonObject AsWritten(JsonObject planned, JsonObject written)
    {
        var body = planned.DeepClone().AsObject();
        foreach (var name in (string[])["backend", "config"]) body[name] = written[name]?.DeepClone();
        return body;
    }

    private static bool IsPlanned(DeploymentTarget target, SynthesizedStack stack) => new StackTerraform(target, stack).IsPlanned;

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
