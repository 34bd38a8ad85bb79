using System.Collections.Concurrent;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Plans;
using Infra.Deployment.SavedPlans;
using Infra.Deployment.Terraform;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.Rollouts;

/// <summary>
/// Plans and applies stacks in waves. If a stack fails, the stacks that depend on it are skipped and all others continue. All failures are
/// reported at the end.
/// </summary>
internal sealed class Rollout(DeploymentTarget target, Terminal terminal)
{
    private readonly ConcurrentDictionary<string, InfraException> _failures = [];

    /// <summary>The stacks that failed or were skipped, with the reason.</summary>
    public IReadOnlyDictionary<string, InfraException> Failures => _failures;

    /// <summary>Returns the stacks of a wave that can run, and records the others as skipped.</summary>
    /// <param name="wave">Stacks that could run in parallel.</param>
    /// <param name="before">Returns the stacks that must succeed before a stack.</param>
    public IReadOnlyList<SynthesizedStack> Ready(IEnumerable<SynthesizedStack> wave, Func<SynthesizedStack, IEnumerable<string>> before)
    {
        var ready = new List<SynthesizedStack>();
        foreach (var stack in wave)
        {
            var inTheWay = before(stack).Where(_failures.ContainsKey).ToList();
            if (inTheWay.Count == 0) ready.Add(stack);
            else _failures[stack.Name] = HeldUp(stack, inTheWay);
        }

        return ready;
    }

    /// <summary>Plans stacks in parallel, and saves the plans in their folders. Failures are recorded.</summary>
    /// <returns>The plans that could be made, in stack order.</returns>
    public Task<IReadOnlyList<StackPlan>> PlanAsync(IReadOnlyList<SynthesizedStack> stacks, bool destroy, CancellationToken cancellation) =>
        PlanAsync(stacks, async (terraform, token) => StackPlan.Of(terraform, await terraform.PlanAsync(destroy, token)), cancellation);

    /// <summary>Plans stacks in parallel, each in its own way. Failures are recorded.</summary>
    /// <param name="stacks">The stacks.</param>
    /// <param name="plan">Plans a stack whose folder is initialized.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>The plans that could be made, in stack order.</returns>
    public async Task<IReadOnlyList<StackPlan>> PlanAsync(
        IReadOnlyList<SynthesizedStack> stacks, Func<StackTerraform, CancellationToken, Task<StackPlan>> plan, CancellationToken cancellation)
    {
        var plans = new ConcurrentDictionary<string, StackPlan>();
        await ForEachAsync(stacks, stack => stack.Name, async (stack, token) =>
        {
            terminal.Step($"Planning {stack.Name}");
            Bootstrap.RequireFinished(target, stack);
            var terraform = new StackTerraform(target, stack);
            await terraform.InitAsync(token);
            plans[stack.Name] = await plan(terraform, token);
        }, cancellation);
        return [.. stacks.Select(stack => plans.GetValueOrDefault(stack.Name)).OfType<StackPlan>()];
    }

    /// <summary>Restores the plans that a run stored, if they can be applied. Failures are recorded.</summary>
    /// <returns>The plans, in stack order. Excludes plans that the run has already applied, when a job is rerun.</returns>
    public async Task<IReadOnlyList<StackPlan>> RestoreAsync(IReadOnlyList<SynthesizedStack> stacks, RunPlans run, CancellationToken cancellation)
    {
        var plans = new ConcurrentDictionary<string, StackPlan>();
        await ForEachAsync(stacks, stack => stack.Name, async (stack, token) =>
        {
            terminal.Step($"Fetching the plan of {stack.Name}");
            Bootstrap.RequireFinished(target, stack);
            if (await run.RestoreAsync(stack, token) is { } plan) plans[stack.Name] = plan;
            else terminal.Done($"{stack.Name}: applied before in this run");
        }, cancellation);
        return [.. stacks.Select(stack => plans.GetValueOrDefault(stack.Name)).OfType<StackPlan>()];
    }

    /// <summary>Stores plans for another job of the same run. Failures are recorded.</summary>
    public Task StoreAsync(IEnumerable<StackPlan> plans, RunPlans run, CancellationToken cancellation) => ForEachAsync(plans, plan => plan.Stack, async (plan, token) =>
    {
        terminal.Step($"Storing the plan of {plan.Stack}");
        await run.SaveAsync(plan, token);
    }, cancellation);

    /// <summary>Applies saved plans in parallel. Failures are recorded.</summary>
    public Task ApplyAsync(IEnumerable<StackPlan> plans, CancellationToken cancellation) => ForEachAsync(plans, plan => plan.Stack, async (plan, token) =>
    {
        if (plan.Plan is null) throw new InfraException(ExitCode.Failed, new Problem(
            "INFRA0213", plan.Stack, $"It reads {string.Join(", ", plan.Terraform.Stack.Dependencies)}, which have not been deployed.", "Deploy those too."));
        if (plan.Plan.IsEmpty) return;

        terminal.Step($"Applying {plan.Stack}");
        var progress = new ApplyProgress(plan, terminal);
        try { await plan.Terraform.ApplyAsync(progress.Tell, token); }
        catch (Exception e) when (e is InfraException or OperationCanceledException)
        {
            await new UnfinishedResources(plan.Terraform, terminal).KeepAsync();
            if (e is OperationCanceledException) progress.Stop();
            throw;
        }

        progress.End();
    }, cancellation);

    /// <summary>Records why a stack was not deployed.</summary>
    public void Fail(string stack, InfraException why) => _failures[stack] = why;

    /// <summary>Throws all failures.</summary>
    /// <exception cref="InfraException">There are failures. Lists all of them, by stack.</exception>
    public void ThrowFailures()
    {
        if (_failures.IsEmpty) return;
        var failures = _failures.OrderBy(failure => failure.Key, StringComparer.Ordinal).Select(failure => failure.Value).ToList();
        throw new InfraException(ExitCodeOf(failures), [.. failures.SelectMany(failure => failure.Problems)]);
    }

    /// <summary>Returns the exit code: a held lock or a stale plan means "try again", unless there is another failure that someone must look at.</summary>
    private static ExitCode ExitCodeOf(IEnumerable<InfraException> failures)
    {
        var codes = failures.Where(failure => failure.Problems[0].Code != "INFRA0218").Select(failure => failure.ExitCode).Distinct().ToList();
        return codes.Count == 1 ? codes[0] : ExitCode.Failed;
    }

    private static InfraException HeldUp(SynthesizedStack stack, IEnumerable<string> because) => new(ExitCode.Failed, new Problem(
        "INFRA0218", stack.Name, $"It was skipped, because {string.Join(", ", because)} failed.", "Correct that, and run the same command again."));

    private Task ForEachAsync<T>(IEnumerable<T> items, Func<T, string> stack, Func<T, CancellationToken, Task> work, CancellationToken cancellation) =>
        Parallel.ForEachAsync(items, cancellation, async (item, token) =>
        {
            try { await work(item, token); }
            catch (InfraException e) { _failures[stack(item)] = e; }
        });
}
