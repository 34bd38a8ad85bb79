using System.CommandLine;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Rollouts;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra bootstrap</c>: the foundation of a cloud, which has to make the storage that its own state belongs in.</summary>
internal static class BootstrapCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var cloud = new Argument<string>("cloud") { Description = "aws, google, azure or github" };
        var stacks = new StackArguments();
        var simulation = new Simulation();
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be created, and change nothing" };
        var approval = new Approval();
        var command = new Command("bootstrap", "Create a cloud's foundation with local state, then move that state into the storage it made; or the governance of a forge") { cloud, dryRun };
        stacks.AddOutputTo(command);
        simulation.AddTo(command);
        approval.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!parsed.GetValue(dryRun)) approval.RequireSomebody(parsed, terminal, "bootstrap");
            await using var clouds = await simulation.OpenAsync(parsed, repository);
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var bootstrap = new Bootstrap(new(repository, clouds), Foundation(parsed.GetValue(cloud)!, output), terminal);
            var plan = await terminal.WithProgressAsync(() => bootstrap.PlanAsync(cancellation));
            await terminal.Output.WriteAsync(plan.Text);
            if (parsed.GetValue(dryRun))
            {
                await terminal.Output.WriteAsync(bootstrap.WhereStateGoes);
                return (int)ExitCode.Done;
            }

            if (!plan.Plan!.IsEmpty && !approval.Given(parsed, terminal, "Create the foundation?", "yes")) throw Approval.Refused(plan.Stack);
            await terminal.WithProgressAsync(() => bootstrap.CompleteAsync(plan, new(new(repository, clouds), terminal), cancellation));
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static SynthesizedStack Foundation(string cloud, SynthOutput output)
    {
        var foundations = output.Stacks.Where(stack => stack.Entry.IsFoundation).ToList();
        return foundations.Find(stack => stack.Entry.Cloud == cloud) ?? throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0214", $"bootstrap {cloud}", $"The estate has no foundation in that cloud; it has one in {string.Join(", ", foundations.Select(stack => stack.Entry.Cloud))}.",
            "Choose one of them, or add the stack."));
    }
}
