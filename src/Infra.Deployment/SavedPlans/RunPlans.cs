using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Plans;
using Infra.Deployment.States;
using Infra.Deployment.Terraform;
using Infra.Workspace;

namespace Infra.Deployment.SavedPlans;

/// <summary>The plans of a pipeline run: made, gated and approved in some jobs, applied in others, and never remade in between.</summary>
/// <param name="target">The target of the stacks.</param>
/// <param name="run">The name of the run.</param>
/// <param name="folder">The folder with the digest files of the run.</param>
internal sealed class RunPlans(DeploymentTarget target, string run, string folder)
{
    private readonly PlanStore _store = new(target.Clouds, run);

    /// <summary>Stores a plan, and writes its digest.</summary>
    /// <exception cref="InfraException">INFRA0258: no commit is checked out. INFRA0232: git cannot determine the commit.</exception>
    public async Task SaveAsync(StackPlan plan, CancellationToken cancellation)
    {
        if (plan.Plan is null) return;
        var file = plan.Terraform.ReadPlan();
        var state = file.State();
        await _store.SaveAsync(plan.Terraform.Stack, file, cancellation);
        new PlanDigest
        {
            Stack = plan.Stack,
            Commit = await CommitAsync(plan.Stack, cancellation),
            Synthesized = StackFiles.Digest(plan.Terraform.Stack),
            Providers = plan.Terraform.LockDigest(),
            Lineage = state.Lineage,
            Serial = state.Serial,
            Plan = file.Digest,
            HasChanges = !plan.Plan.IsEmpty,
        }.Write(folder);
    }

    /// <summary>Restores a stack's stored plan, ready to apply; returns null if this run has already applied it, when a job is rerun.</summary>
    /// <exception cref="InfraException">
    /// INFRA0251–INFRA0258: the plan is missing, modified, or was made from other code, providers or state. Lists all reasons.
    /// </exception>
    public async Task<StackPlan?> RestoreAsync(SynthesizedStack stack, CancellationToken cancellation)
    {
        var digest = PlanDigest.Read(folder, stack.Name) ?? throw Refusal(new Problem(
            "INFRA0251", stack.Name, $"Run {run} has no digest of its plan in {folder}.", "Plan it in this run: ./infra diff with --plans and --summaries."));
        var terraform = new StackTerraform(target, stack);
        await terraform.InitAsync(cancellation);
        var (stored, applied) = await _store.FindAsync(stack, cancellation);
        if (applied == digest.Plan) return null;
        var file = stored ?? throw Refusal(new Problem(
            "INFRA0252", stack.Name, $"The storage of its state has no plan of run {run}: it was applied or has expired.", Remedy));
        var state = StateContent.Read(await terraform.PullStateAsync(cancellation));
        var check = new PlanCheck(digest)
        {
            Stack = stack.Name, Commit = await CommitAsync(stack.Name, cancellation), Synthesized = StackFiles.Digest(stack), Providers = terraform.LockDigest(),
            Lineage = state.Lineage, Serial = state.Serial, Plan = file.Digest,
        };
        if (check.Problems().ToList() is { Count: > 0 } problems) throw Refusal([.. problems]);

        terraform.RestorePlan(file);
        return StackPlan.Of(terraform, await terraform.ShowPlanAsync(cancellation));
    }

    /// <summary>Removes an applied plan, except for its digest.</summary>
    public async Task RemoveAsync(SynthesizedStack stack, CancellationToken cancellation)
    {
        if (PlanDigest.Read(folder, stack.Name) is { } digest) await _store.SetAppliedAsync(stack, digest.Plan, cancellation);
    }

    internal const string Remedy = "Plan again, and have the new plan reviewed.";

    private static InfraException Refusal(params IReadOnlyList<Problem> problems) => new(ExitCode.StalePlan, problems);

    private async Task<string> CommitAsync(string stack, CancellationToken cancellation) =>
        await new Checkout(target.Repository).FindCommitAsync(cancellation) ?? throw Refusal(new Problem(
            "INFRA0258", stack, "No commit is checked out here, so the origin of a stored plan would be unknown.", "Run it in a clone of the repository."));
}
