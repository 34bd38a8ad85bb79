using System.Text.RegularExpressions;

namespace Infra.Forges.Releases;

/// <summary>
/// The forge on which a release is proposed: the one that runs the pipeline, or, for a person with a token, the one the repository was
/// cloned from.
/// </summary>
/// <param name="variables">The environment variables.</param>
internal sealed partial class Origin(Func<string, string?> variables)
{
    private const string GitHub = "github.com";

    /// <summary>Returns the forge; null if there is no token.</summary>
    /// <param name="url">The URL of the remote; null if there is none.</param>
    public Forge? Connect(string? url)
    {
        var known = Known(url);
        if (known is null || PipelineRun.Of(known) is not { } run) return null;
        return IsSet(run.TokenVariable) ? PipelineRun.ConnectForge(known, "infra release") : null;
    }

    /// <summary>Returns the variables of the current pipeline, or those a pipeline would have; null if the remote is not on a known forge.</summary>
    public Func<string, string?>? Known(string? url) => PipelineRun.Of(variables) is not null ? variables : FromClone(url);

    /// <summary>Returns the variables that a pipeline of this repository would have.</summary>
    private Func<string, string?>? FromClone(string? url)
    {
        if (url is null || Address().Match(url) is not { Success: true } address) return null;
        var (host, path) = (address.Groups["host"].Value, address.Groups["path"].Value);
        Dictionary<string, string> pipeline = host == GitHub
            ? new() { ["GITHUB_ACTIONS"] = "true", ["GITHUB_REPOSITORY"] = path }
            : new() { ["GITLAB_CI"] = "true", ["CI_PROJECT_ID"] = path, ["CI_API_V4_URL"] = $"https://{host}/api/v4" };
        return name => pipeline.GetValueOrDefault(name) ?? variables(name);
    }

    private bool IsSet(string variable) => !string.IsNullOrEmpty(variables(variable));

    // https://HOST/PATH.git, ssh://git@HOST/PATH.git and git@HOST:PATH.git
    [GeneratedRegex(@"^(?:https://|ssh://git@|git@)(?<host>[A-Za-z0-9.-]+)[/:](?<path>[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+?)+?)(?:\.git)?/?\z")]
    private static partial Regex Address();
}
