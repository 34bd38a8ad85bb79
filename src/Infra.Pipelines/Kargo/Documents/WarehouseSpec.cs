using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.Kargo.Documents;

/// <summary>Where freight comes from.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record WarehouseSpec(string Interval, string FreightCreationPolicy, IReadOnlyList<Subscription> Subscriptions);

/// <summary>One source of freight.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record Subscription(GitSubscription Git);

/// <summary>The commits of a branch.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record GitSubscription(
    [property: YamlKey("repoURL")] string RepoUrl, string CommitSelectionStrategy, string Branch, int DiscoveryLimit);
