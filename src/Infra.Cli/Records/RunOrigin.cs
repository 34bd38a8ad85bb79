using Infra.Contracts.Problems;
using Infra.Deployment.Records;
using Infra.Forges;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Records;

/// <summary>Who runs this, on which commit, and who approved it: the pipeline's answer in a pipeline, else Git's.</summary>
/// <param name="checkout">What Git knows.</param>
/// <param name="variables">The environment.</param>
/// <param name="terminal">What the user sees.</param>
internal sealed class RunOrigin(Checkout checkout, Func<string, string?> variables, Terminal terminal)
{
    /// <summary>A record without time and outcome.</summary>
    public async Task<RunEntry> ReadAsync()
    {
        var run = PipelineRun.Of(variables);
        return new()
        {
            At = default,
            Commit = await checkout.FindCommitAsync(CancellationToken.None) ?? "",
            By = run?.Actor ?? await checkout.FindPersonAsync(CancellationToken.None) ?? Environment.UserName,
            // Outside of a pipeline whoever runs the command says yes.
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
            terminal.Done($"Who approved this run is not recorded: {e.Message}");
            return null;
        }
    }
}
