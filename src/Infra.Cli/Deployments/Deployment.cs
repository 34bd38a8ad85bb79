using System.Collections.Concurrent;
using Infra.Cli.Building;
using Infra.Cli.Plans;
using Infra.Cli.Terminals;
using Infra.Cli.Terraform;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Deployments;

/// <summary>
/// Stacks, planned and applied in waves. A stack that fails stops those that depend on it; its siblings finish, and every failure is
/// reported.
/// </summary>
internal sealed class Deployment(Repository repository, Terminal terminal)
{
    /// <summary>Plans stacks of one wave at once, each saved in its folder.</summary>
    /// <exception cref="InfraException">Everything that failed.</exception>
    public async Task<IReadOnlyList<StackPlan>> PlanAsync(IReadOnlyList<SynthesizedStack> wave, bool destroy, CancellationToken cancellation)
    {
        var plans = new ConcurrentBag<StackPlan>();
        await ForEachAsync(wave, async (stack, token) =>
        {
            terminal.Step($"Planning {stack.Name}");
            var terraform = new StackTerraform(repository, stack);
            await terraform.InitAsync(token);
            var json = await terraform.PlanAsync(destroy, token);
            plans.Add(new(terraform, json is null ? null : PlanDocument.Read(stack, json)));
        }, cancellation);
        return [.. plans.OrderBy(plan => plan.Stack, StringComparer.Ordinal)];
    }

    /// <summary>Applies the saved plans of one wave at once.</summary>
    /// <exception cref="InfraException">Everything that failed.</exception>
    public Task ApplyAsync(IReadOnlyList<StackPlan> plans, CancellationToken cancellation) => ForEachAsync(plans, async (plan, token) =>
    {
        var paths = plan.Terraform.Stack.Resources.ToDictionary(resource => resource.Address, resource => resource.ConstructPath);
        terminal.Step($"Applying {plan.Stack}");
        await plan.Terraform.ApplyAsync(Tell, token);
        terminal.Done($"{plan.Stack}: applied ({PlanText.Summary(plan.Plan!)})");

        void Tell(TerraformEvent one)
        {
            if (one is { Type: "apply_complete", Address: { } address })
                terminal.Done($"{plan.Stack}: {one.Action} {PlanText.Below(plan.Stack, paths.GetValueOrDefault(address, address))} ({one.ElapsedSeconds} s)");
        }
    }, cancellation);

    /// <summary>Runs the work on all at once, and reports all that failed; the exit code is that of the gravest.</summary>
    private static async Task ForEachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, Task> work, CancellationToken cancellation)
    {
        var failures = new ConcurrentBag<InfraException>();
        await Parallel.ForEachAsync(items, cancellation, async (item, token) =>
        {
            try { await work(item, token); }
            catch (InfraException e) { failures.Add(e); }
        });
        if (failures.IsEmpty) return;

        // A held lock says "try again"; any other failure needs somebody to look.
        var code = failures.All(failure => failure.ExitCode == ExitCode.StateLocked) ? ExitCode.StateLocked : ExitCode.Failed;
        throw new InfraException(code, [.. failures.SelectMany(failure => failure.Problems).OrderBy(problem => problem.ToString(), StringComparer.Ordinal)]);
    }
}
