using System.CommandLine;
using System.Text;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Deployment.Clouds;
using Infra.Deployment.States;
using Infra.Deployment.Terraform;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra migrate</c>: moves a state from a stack's former backend to its current one.</summary>
internal static class MigrateCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var name = new Argument<string>("stack") { Description = "The stack whose backend was changed" };
        var stacks = new StackArguments();
        var command = new Command("migrate", "Move a stack's state from the backend it last used here to the one it has now") { name };
        stacks.AddOutputTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var target = DeploymentTarget.Real(repository);
            var terraform = new StackTerraform(target, StackArguments.One(parsed.GetRequiredValue(name), output));
            terminal.Done($"{terraform.Stack.Name}: {await terminal.WithProgressAsync(() => MoveAsync(target.Clouds, terraform, cancellation))}");
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static async Task<string> MoveAsync(IClouds clouds, StackTerraform terraform, CancellationToken cancellation)
    {
        var stack = terraform.Stack;
        var place = StateAddress.Of(stack);
        if (terraform.FindFormerBackend() is not { } former) throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0225", stack.Name, "This checkout has no record of where its state was.", "Run it in the checkout that deployed the stack last."));
        if (former.Place == place) return $"its state already is in {place}";

        var text = await former.PullAsync(clouds, terraform, cancellation);
        var before = StateContent.Read(text);
        await terraform.LeaveFormerBackendAsync(async () =>
        {
            var present = StateContent.Read(await terraform.PullStateAsync(cancellation));
            if (!present.IsNone && !before.IsNone && !present.IsSameAs(before)) throw new InfraException(ExitCode.Failed, new Problem(
                "INFRA0226", stack.Name, $"{place} and {former.Place} hold different states; both are kept as they are.", "Find out which one describes the cloud, and move the other away."));
            if (present.IsNone && !before.IsNone) await PushAsync(clouds, terraform, text, cancellation);
        }, cancellation);
        return before.IsNone ? $"there was no state in {former.Place}; it belongs in {place}" : $"its state is in {place}; the copy in {former.Place} is no longer used";
    }

    private static async Task PushAsync(IClouds clouds, StackTerraform terraform, string text, CancellationToken cancellation)
    {
        var file = Path.Combine(Directory.CreateDirectory(clouds.Home).FullName, $"{terraform.Stack.Name}.migrated.tfstate");
        try
        {
            PrivateFile.Write(file, Encoding.UTF8.GetBytes(text));
            await terraform.PushStateAsync(file, cancellation);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
