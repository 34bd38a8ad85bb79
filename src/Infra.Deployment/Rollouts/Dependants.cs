using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.States;
using Infra.Deployment.Terraform;

namespace Infra.Deployment.Rollouts;

/// <summary>What stands on a stack: those that read its state, and those whose state is in the storage that it makes.</summary>
internal sealed class Dependants(DeploymentTarget target, SynthOutput output)
{
    /// <summary>Names of the stacks that depend on this one.</summary>
    public IEnumerable<string> Of(SynthesizedStack stack) => output.Stacks.Where(other => StandsOn(other, stack)).Select(other => other.Name);

    /// <summary>The order of destruction: dependants first, foundations last.</summary>
    public static IEnumerable<IReadOnlyList<SynthesizedStack>> Waves(IReadOnlyList<SynthesizedStack> chosen) =>
    [
        .. SynthOutput.Waves(chosen.Where(stack => !stack.Entry.IsFoundation)).Reverse(),
        .. SynthOutput.Waves(chosen.Where(stack => stack.Entry.IsFoundation)).Reverse(),
    ];

    /// <summary>Refuses to destroy stacks while others that were not chosen depend on them.</summary>
    /// <exception cref="InfraException">INFRA0212: each that still holds resources.</exception>
    public async Task RefuseUnderAsync(IReadOnlyList<SynthesizedStack> chosen, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        foreach (var dependant in output.Stacks.Except(chosen))
        {
            var below = chosen.Where(stack => StandsOn(dependant, stack)).Select(stack => stack.Name).ToList();
            if (below.Count == 0 || !await StandsAsync(dependant, cancellation)) continue;
            problems.Add(new("INFRA0212", dependant.Name, $"It still exists, and it depends on {string.Join(", ", below)}.", "Destroy it as well, or first."));
        }

        if (problems.Count > 0) throw new InfraException(ExitCode.Failed, problems);
    }

    private static bool StandsOn(SynthesizedStack other, SynthesizedStack stack) =>
        other != stack && (other.Dependencies.Contains(stack.Name) || (StateAddress.IsMadeBy(stack, other) ?? IsFoundationOf(other, stack)));

    private static bool IsFoundationOf(SynthesizedStack other, SynthesizedStack stack) =>
        stack.Entry.IsFoundation && !other.Entry.IsFoundation && other.Entry.Cloud == stack.Entry.Cloud;

    private async Task<bool> StandsAsync(SynthesizedStack stack, CancellationToken cancellation)
    {
        var terraform = new StackTerraform(target, stack);
        await terraform.InitAsync(cancellation);
        return StateContent.Read(await terraform.PullStateAsync(cancellation)).Resources > 0;
    }
}
