using Infra.Audit.Governance;
using Infra.Forges.Releases;
using Infra.Forges.Web;

namespace Infra.Forges.Settings;

/// <summary>Reads the settings of a repository on a forge. Makes only read calls.</summary>
/// <param name="name">The name in messages, such as <c>GitHub lynx/infra</c>.</param>
/// <param name="token">The variable with the token.</param>
/// <param name="rights">The permissions that the token needs.</param>
/// <param name="retries">The retry policy.</param>
internal abstract class ForgeSettingsReader(string name, string token, string rights, RetryPolicy retries)
{
    protected const int PageSize = 100;

    protected string Forge => name;

    /// <summary>
    /// Reads the settings from the forge that the repository was cloned from, or that runs the pipeline. Returns the reason if they cannot
    /// be read.
    /// </summary>
    /// <param name="variables">The environment variables.</param>
    /// <param name="remote">The URL of the remote; null if there is none.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static async Task<(ForgeSettings? Settings, string Lack)> ReadAsync(Func<string, string?> variables, string? remote, CancellationToken cancellation)
    {
        var known = new Origin(variables).Known(remote);
        if (known is null || PipelineRun.Of(known) is not { } run) return (null, "It needs a clone of a repository on GitHub or GitLab, and a token that may read its settings.");
        if (known(run.TokenVariable) is not { Length: > 0 } token) return (null, $"It needs a {run.TokenVariable} that may read the repository's settings.");
        using var client = run.ConnectClient(token);
        ForgeSettingsReader reader = run.IsGitHub
            ? new GitHubSettingsReader(run.Project, client, RetryPolicy.OfPipelines)
            : new GitLabSettingsReader(run.Project, client, RetryPolicy.OfPipelines);
        return await reader.ReadAsync(cancellation);
    }

    /// <summary>Reads the settings. Returns the reason if they cannot be read.</summary>
    public async Task<(ForgeSettings? Settings, string Lack)> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return (await retries.RunAsync(ReadAllAsync, cancellation), "");
        }
        catch (ForgeRefusal refusal)
        {
            return (null, $"{token} may not read the settings of {name} ({refusal.Message}). It needs {rights}.");
        }
        catch (TransientFailure failure)
        {
            return (null, $"The settings of {name} could not be read: it {failure.Message}.");
        }
    }

    protected abstract Task<ForgeSettings> ReadAllAsync(CancellationToken cancellation);
}
