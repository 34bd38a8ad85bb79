using Infra.Contracts.Identities;

namespace Infra.Stacks;

/// <summary>What is particular to Acme in all clouds; what is particular to one is in the settings of that cloud.</summary>
internal static class Settings
{
    /// <summary>The first part of the name of every resource.</summary>
    public const string Name = "acme";

    /// <summary>The domain of Acme's people.</summary>
    public const string Domain = "acme.example";

    /// <summary>Who answers for exceptions and receives alarms.</summary>
    public const string Owner = $"platform@{Domain}";

    /// <summary>The addresses of the office, which reach what is public in dev.</summary>
    public const string Office = "203.0.113.0/24";

    /// <summary>The last day of every exception. Renew or remove each by then.</summary>
    public static DateOnly ExceptionsEnd { get; } = new(2027, 12, 31);

    /// <summary>The machines that deploy.</summary>
    public static PipelineRunners Runners { get; } = new() { GitHubLabels = ["acme-infra"], GitLabTags = ["acme-infra"], Addresses = ["203.0.113.20"] };
}
