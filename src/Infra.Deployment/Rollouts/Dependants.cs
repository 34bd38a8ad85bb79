using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.States;
using Infra.Deployment.Terraform;

namespace Infra.Deployment.Rollouts;

/// <summary>Finds the stacks that depend on a stack: those that read its state, and those whose state is in storage that it creates.</summary>
internal sealed class Dependants(DeploymentTarget target, SynthOutput output)
{
    /// <summary>Returns the names of the stacks that depend on a stack.</summary>
    public IEnumerable<string> Of(SynthesizedStack stack) => output.Stacks.Where(other => StandsOn(other, stack)).Select(other => other.Name);

    /// <summary>Returns the order of destruction: dependants first, foundations last.</summary>
    public static IEnumerable<IReadOnlyList<SynthesizedStack>> Waves(IReadOnlyList<SynthesizedStack> chosen) =>
    [
        .. SynthOutput.Waves(chosen.Where(stack => !stack.Entry.IsFoundation)).Reverse(),
        .. SynthOutput.Waves(chosen.Where(stack => stack.Entry.IsFoundation)).Reverse(),
    ];

    /// <summary>Rejects destroying stacks that other stacks still depend on.</summary>
    /// <exception cref="InfraException">INFRA0212: lists each dependant that still has resources.</exception>
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
