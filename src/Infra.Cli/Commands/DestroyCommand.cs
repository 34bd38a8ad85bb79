using System.CommandLine;
using Infra.Cli.Records;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Plans;
using Infra.Deployment.Records;
using Infra.Deployment.Rollouts;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra destroy</c>: destroys dependants first, and rejects stacks that others still depend on.</summary>
internal static class DestroyCommand
{
    public static Command Create(Repository repository, Terminal terminal, Func<string, string?> variables)
    {
        var stacks = new StackArguments();
        var simulation = new Simulation();
        var approval = new Approval();
        var confirm = new Option<string?>("--confirm") { Description = "The name to confirm with, instead of at the terminal: the stack's, or the estate's for several" };
        var command = new Command("destroy", "Destroy stacks, dependants first") { confirm };
        stacks.AddTo(command, repository);
        simulation.AddTo(command);
        approval.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(confirm) is null) approval.RequireSomebody(parsed, terminal, "destroy");
            await using var clouds = await simulation.OpenAsync(parsed, repository);
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var chosen = stacks.Choose(parsed, output);
            var word = chosen.Count == 1 ? chosen[0].Name : output.Estate.Name;
            if (parsed.GetValue(confirm) is { } typed && typed != word) throw Unconfirmed(typed, word);
            RefuseProtected(chosen);
            var recorder = new RunRecorder(new(repository, clouds), variables, terminal);
            var (deployment, dependants) = (new Rollout(new(repository, clouds), terminal), new Dependants(new(repository, clouds), output));
            var plans = await terminal.WithProgressAsync(async () =>
            {
                await dependants.RefuseUnderAsync(chosen, cancellation);
                return await deployment.PlanAsync(chosen, destroy: true, cancellation);
            });
            deployment.ThrowFailures();
            foreach (var plan in plans) terminal.Done(plan.Text.TrimEnd());
            if (plans.All(plan => plan.Plan is { IsEmpty: true })) return (int)ExitCode.Done;

            if (parsed.GetValue(confirm) is null && !approval.Given(parsed, terminal, $"All of this will be destroyed: {PlanText.Summary([.. plans.Select(plan => plan.Plan).OfType<PlanDocument>()])}.", word)) throw Approval.Refused(word);
            foreach (var wave in Dependants.Waves(chosen))
            {
                var ready = deployment.Ready(wave, dependants.Of);
                await terminal.WithProgressAsync(async () =>
                {
                    await deployment.ApplyAsync(plans.IntersectBy(ready.Select(stack => stack.Name), plan => plan.Stack), cancellation);
                    // Destroying the foundation also destroys the storage of its record.
                    foreach (var stack in ready.Where(stack => !stack.Entry.IsFoundation && !deployment.Failures.ContainsKey(stack.Name)))
                        await recorder.RecordAsync(stack, RunOutcome.Destroyed, "everything in it is destroyed");
                });
            }

            deployment.ThrowFailures();
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static InfraException Unconfirmed(string typed, string word) => new(ExitCode.Usage, new Problem(
        "INFRA0246", "--confirm", $"\"{typed}\" is not the name of what would be destroyed.", $"Confirm with --confirm {word}."));

    /// <summary>Rejects protected resources before planning, which Terraform would reject one by one.</summary>
    private static void RefuseProtected(IEnumerable<SynthesizedStack> chosen)
    {
        var problems = (
            from stack in chosen
            let held = stack.Resources.Where(resource => resource.IsProtected).Select(resource => resource.ConstructPath).ToList()
            where held.Count > 0
            select new Problem(
                "INFRA0247", stack.Name, $"It is protected: {string.Join(", ", held)} can't be destroyed.",
                "Remove prevent_destroy from them in a reviewed change, and deploy that first.")).ToList();
        if (problems.Count > 0) throw new InfraException(ExitCode.Failed, problems);
    }
}
