using Infra.Contracts.Problems;
using Infra.Deployment.Records;
using Infra.Forges;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Records;

/// <summary>Who runs the command, on which commit, and who approved it: from the pipeline if there is one, otherwise from Git.</summary>
/// <param name="checkout">The Git checkout.</param>
/// <param name="variables">The environment variables.</param>
/// <param name="terminal">The user's terminal.</param>
internal sealed class RunOrigin(Checkout checkout, Func<string, string?> variables, Terminal terminal)
{
    /// <summary>Returns a record without time and outcome.</summary>
    public async Task<RunEntry> ReadAsync()
    {
        var run = PipelineRun.Of(variables);
        return new()
        {
            At = default,
            Commit = await checkout.FindCommitAsync(CancellationToken.None) ?? "",
            By = run?.Actor ?? await checkout.FindPersonAsync(CancellationToken.None) ?? Environment.UserName,
            // Outside a pipeline, the user who runs the command approves it.
            Approvers = run is null ? [] : await ApproversAsync(run),
            Url = run?.Url,
        };
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
            terminal.Done($"The approvers of this run are not recorded: {e.Message}");
            return null;
        }
    }
}
