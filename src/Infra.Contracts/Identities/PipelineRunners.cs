using System.Text.Json.Serialization;

namespace Infra.Contracts.Identities;

/// <summary>
/// The machines on which pipelines work with the identities of an environment. Their labels in pipelines and the allow lists of what they have to
/// reach are written from this object, so that they can't disagree.
/// </summary>
public sealed record PipelineRunners
{
    /// <summary>Machines that a forge lends to everybody. No allow list can name them.</summary>
    public static PipelineRunners Hosted { get; } = new();

    /// <summary>Labels on GitHub, <c>runs-on</c>; a runner needs all of them. Default: none, the machine of all other jobs.</summary>
    /// <remarks>https://docs.github.com/actions/how-tos/manage-runners/self-hosted-runners/use-in-a-workflow</remarks>
    public IReadOnlyList<string> GitHubLabels { get; init; } = [];

    /// <summary>Tags on GitLab; a runner needs all of them. Default: none, the runners of all other jobs.</summary>
    /// <remarks>https://docs.gitlab.com/ci/runners/configure_runners/#control-jobs-that-a-runner-can-run</remarks>
    public IReadOnlyList<string> GitLabTags { get; init; } = [];

    /// <summary>
    /// The public IPv4 addresses (<c>203.0.113.7</c>) or blocks of /24 to /30 (<c>203.0.113.0/28</c>) that they come from: state storage, key vaults and public
    /// endpoints of clusters let them in. Default: none.
    /// </summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Whether they are in a network that reaches the private endpoints of the environment. Default: no.</summary>
    public bool ReachPrivateEndpoints { get; init; }

    /// <summary>Whether nothing distinguishes them from the machines of all other jobs.</summary>
    [JsonIgnore]
    public bool AreHosted => GitHubLabels.Count + GitLabTags.Count + Addresses.Count == 0 && !ReachPrivateEndpoints;
}
