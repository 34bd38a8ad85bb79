using System.Diagnostics;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Gates;
using Infra.Deployment.Plans;
using Infra.Deployment.Rollouts;
using Infra.Policy.Findings;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Rehearsals.Stages;

/// <summary>The stage of a rehearsal: an estate in simulated clouds, and the operations of steps.</summary>
internal sealed class Stage(Repository repository, SynthOutput output, CloudsInFolder clouds, Terminal terminal, DateOnly today, StageRecords records)
{
    public DeploymentTarget Target { get; } = new(repository, clouds);

    public SynthOutput Output => output;

    public CloudsInFolder Clouds => clouds;

    public Terminal Terminal => terminal;

    /// <summary>What the steps did on this stage.</summary>
    public StageRecords Records => records;

    /// <summary>Returns the stacks of an environment, or of the foundation for null.</summary>
    public IReadOnlyList<SynthesizedStack> Of(string? environment) => [.. output.Stacks.Where(stack => stack.Entry.Environment == environment)];

    /// <summary>The stacks that earlier steps have deployed.</summary>
    public IReadOnlyList<SynthesizedStack> Deployed => [.. output.Stacks.Where(Clouds.MayHaveStorage)];

    /// <summary>Plans stacks in parallel. A failure fails the step.</summary>
    public async Task<IReadOnlyList<StackPlan>> PlanAsync(IReadOnlyList<SynthesizedStack> stacks, CancellationToken cancellation, bool destroy = false)
    {
        var deployment = new Rollout(Target, terminal);
        var plans = await TimedAsync("plan", stacks, () => deployment.PlanAsync(stacks, destroy, cancellation));
        deployment.ThrowFailures();
        return plans;
    }

    /// <summary>Applies plans. A failure fails the step.</summary>
    public async Task ApplyAsync(IReadOnlyList<StackPlan> plans, CancellationToken cancellation)
    {
        var deployment = new Rollout(Target, terminal);
        await TimedAsync("apply", [.. plans.Select(plan => plan.Terraform.Stack)], async () =>
        {
            await deployment.ApplyAsync(plans, cancellation);
            return true;
        });
        deployment.ThrowFailures();
    }

    /// <summary>Plans, gates and applies stacks in waves, then verifies that all plans are empty.</summary>
    /// <returns>The applied plans.</returns>
    public async Task<IReadOnlyList<StackPlan>> DeployAsync(IEnumerable<SynthesizedStack> stacks, CancellationToken cancellation)
    {
        var applied = new List<StackPlan>();
        foreach (var wave in SynthOutput.Waves(stacks))
        {
            var plans = await PlanAsync(wave, cancellation);
            await GateAsync(wave, cancellation);
            await ApplyAsync(plans, cancellation);
            applied.AddRange(plans);
        }

        await RequireNoChangesAsync([.. applied.Select(plan => plan.Terraform.Stack)], cancellation);
        return applied;
    }

    /// <summary>Checks stacks against the rules, using saved plans if there are any.</summary>
    /// <exception cref="InfraException">INFRA0231: a hard gate blocks.</exception>
    public async Task GateAsync(IReadOnlyList<SynthesizedStack> stacks, CancellationToken cancellation)
    {
        var gates = GateEvaluation.Of(await GateSubjects.OfAsync(Target, output, stacks, cancellation), output.Estate, stacks, today);
        records.Gates.Add(FindingText.Render(gates.Outcomes, output.Sources));
        if (gates.Stopping.ToList() is { Count: > 0 } stopping) throw new InfraException(ExitCode.GateStopped, [.. stopping.Select(Stopped)]);
    }

    /// <summary>Verifies that the clouds match the stacks.</summary>
    public async Task RequireNoChangesAsync(IReadOnlyList<SynthesizedStack> stacks, CancellationToken cancellation)
    {
        foreach (var plan in await PlanAsync(stacks, cancellation))
            Require(plan.Plan is { IsEmpty: true }, plan.Stack, $"Its plan is not empty after an apply: {plan.Text.Trim()}");
    }

    /// <summary>Verifies a condition.</summary>
    /// <exception cref="InfraException">INFRA0230: the condition does not hold.</exception>
    public static void Require(bool holds, string subject, string otherwise)
    {
        if (!holds) throw new InfraException(ExitCode.Failed, new Problem(
            "INFRA0230", subject, otherwise, "Run ./infra rehearse --keep and inspect the simulated clouds."));
    }

    /// <summary>Returns the same stage without protection from destruction.</summary>
    public Stage Unprotected() => new(repository, output, clouds.Unprotected(), terminal, today, records);

    /// <summary>Returns the same stage with another synth output, such as that of another commit.</summary>
    public Stage With(SynthOutput other) => new(repository, other, clouds, terminal, today, records);

    private async Task<T> TimedAsync<T>(string operation, IReadOnlyList<SynthesizedStack> stacks, Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        try { return await work(); }
        finally { records.Waves.Add(new(operation, [.. stacks.Select(stack => stack.Name)], watch.Elapsed)); }
    }

    private static Problem Stopped(Finding finding) => new(
        "INFRA0231", finding.Resource.ConstructPath, $"A hard gate stops it: {finding.Rule.Id} {finding.Rule.Title}.", finding.Rule.Remedy);
}
