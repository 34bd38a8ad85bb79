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

/// <summary><c>infra bootstrap</c>: deploys a cloud's foundation, which creates the storage of its own state.</summary>
internal static class BootstrapCommand
{
    public static Command Create(Repository repository, Terminal terminal, Func<string, string?> variables)
    {
        var cloud = new Argument<string>("cloud") { Description = "aws, google, azure or github; or a foundation's stack, where the cloud has several" };
        var stacks = new StackArguments();
        var simulation = new Simulation();
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be created, and change nothing" };
        var approval = new Approval();
        var command = new Command("bootstrap", "Create a cloud's foundation with local state, then move the state into the storage it created; or apply the governance of a forge") { cloud, dryRun };
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

            if (!plan.Plan!.IsEmpty && !approval.Given(parsed, terminal, $"Create the foundation ({PlanText.Summary(plan.Plan)})?", "yes")) throw Approval.Refused(plan.Stack);
            await terminal.WithProgressAsync(() => bootstrap.CompleteAsync(plan, new(new(repository, clouds), terminal), cancellation));
            await terminal.WithProgressAsync(() => new RunRecorder(new(repository, clouds), variables, terminal).RecordAsync(
                plan.Terraform.Stack, plan.Plan!.IsEmpty ? RunOutcome.Unchanged : RunOutcome.Applied, PlanText.Summary(plan.Plan)));
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static SynthesizedStack Foundation(string name, SynthOutput output)
    {
        var foundations = output.Stacks.Where(stack => stack.Entry.IsFoundation).ToList();
        var found = foundations.Where(stack => stack.Name == name || stack.Entry.Cloud == name).ToList();
        return found switch
        {
            [var one] => one,
            [] => throw Refuse(name, $"The estate has no foundation in that cloud; it has {Names(foundations)}.", "Choose one of them, or add the stack."),
            _ => throw Refuse(name, $"That cloud has {found.Count} foundations: {Names(found)}.", "Sign in to the account of one, and name it."),
        };
    }

    private static string Names(IEnumerable<SynthesizedStack> stacks) => string.Join(", ", stacks.Select(stack => stack.Name));

    private static InfraException Refuse(string name, string fact, string remedy) =>
        new(ExitCode.Usage, new Problem("INFRA0214", $"bootstrap {name}", fact, remedy));
}
