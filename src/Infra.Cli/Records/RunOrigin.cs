using Infra.Contracts.Problems;
using Infra.Deployment.Records;
using Infra.Forges;
using Infra.Workspace.Terminals;
using Infra.Workspace.Tools;

namespace Infra.Cli.Records;

/// <summary>Who runs this, on which commit, and who approved it: the pipeline's answer in a pipeline, else Git's.</summary>
/// <param name="git">Git in the repository.</param>
/// <param name="variables">The environment.</param>
/// <param name="terminal">What the user sees.</param>
internal sealed class RunOrigin(Tool git, Func<string, string?> variables, Terminal terminal)
{
    /// <summary>A record without time and outcome.</summary>
    public async Task<RunEntry> ReadAsync()
    {
        var run = PipelineRun.Of(variables);
        var head = await git.TryRunAsync(["rev-parse", "--verify", "--quiet", "HEAD"], CancellationToken.None);
        return new()
        {
            At = default,
            Commit = head.ExitCode == 0 ? head.StandardOutput.Trim() : "",
            By = run?.Actor ?? await PersonAsync(),
            // Outside of a pipeline whoever runs the command says yes.
            Approvers = run is null ? [] : await ApproversAsync(run),
            Url = run?.Url,
        };
    }

    private async Task<string> PersonAsync()
    {
        var person = await git.TryRunAsync(["config", "user.email"], CancellationToken.None);
        return person.ExitCode == 0 && person.StandardOutput.Trim() is { Length: > 0 } email ? email : Environment.UserName;
    }

    private async Task<IReadOnlyList<string>?> ApproversAsync(PipelineRun run)
    {
        if (run is not { HasToken: true, Id: { } id }) return null;
        try
        {
            using var forge = PipelineRun.ConnectForge(variables, "infra deploy");
            return await forge.ApproversAsync(id, CancellationToken.None);
        }
        catch (InfraException e)
        {
            terminal.Done($"Who approved this run is not recorded: {e.Message}");
            return null;
        }
    }
}
