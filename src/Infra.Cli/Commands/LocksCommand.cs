using System.CommandLine;
using System.Text.Json.Nodes;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Terraform;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra locks</c>: updates the committed lock files after a change of provider versions.</summary>
internal static class LocksCommand
{
    private static readonly string[] Platforms = ["darwin_amd64", "darwin_arm64", "linux_amd64", "linux_arm64", "windows_amd64"];

    public static Command Create(Repository repository, Terminal terminal)
    {
        var stacks = new StackArguments();
        var platform = new Option<string[]>("--platform") { Description = "A platform that plans or applies; may be repeated", DefaultValueFactory = _ => Platforms };
        var mirror = new Option<string?>("--mirror") { Description = "A folder to take the providers from, in place of their registry" };
        var command = new Command("locks", "Lock the providers of every stack, for every platform, in locks/") { platform, mirror };
        stacks.AddTo(command, repository);
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var locks = new CommittedLock(Path.Combine(repository.Root, CommittedLock.FolderName));
            string[] options =
            [
                .. parsed.GetRequiredValue(platform).Select(name => $"-platform={name}"),
                .. parsed.GetValue(mirror) is { } folder ? [$"-fs-mirror={Path.GetFullPath(folder)}"] : Array.Empty<string>(),
            ];
            await terminal.WithProgressAsync(async () =>
            {
                foreach (var set in stacks.Choose(parsed, output).Where(stack => CommittedLock.NameOf(stack).Length > 0).GroupBy(locks.PathFor))
                {
                    terminal.Step($"Locking {CommittedLock.NameOf(set.First())}");
                    var changed = AtomicFile.Write(set.Key, await LockAsync(set.First(), repository, options, cancellation));
                    terminal.Done($"{Path.GetRelativePath(repository.Root, set.Key)}: {(changed ? "written" : "unchanged")}");
                }
            });
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static async Task<string> LockAsync(SynthesizedStack stack, Repository repository, string[] options, CancellationToken cancellation)
    {
        var folder = Path.Combine(repository.Home, "locking", CommittedLock.NameOf(stack));
        var providers = new JsonObject { ["required_providers"] = stack.Json["terraform"]!["required_providers"]!.DeepClone() };
        AtomicFile.Write(Path.Combine(folder, "main.tf.json"), new JsonObject { ["terraform"] = providers }.ToJsonString());
        var file = Path.Combine(folder, ".terraform.lock.hcl");
        File.Delete(file);
        var result = await TerraformProgram.In(folder, new RealClouds(repository.Root, repository.Home)).TryRunAsync(["providers", "lock", "-no-color", .. options], cancellation);
        return result.ExitCode == 0 ? await File.ReadAllTextAsync(file, cancellation) : throw TerraformFailure.Of(stack, "providers lock", [], result.Output);
    }
}
