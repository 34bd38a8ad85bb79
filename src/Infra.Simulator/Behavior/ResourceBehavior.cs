using System.Text.Json;

namespace Infra.Simulator.Behavior;

/// <summary>The behavior of a resource type or data source beyond its schema.</summary>
internal sealed record ResourceBehavior
{
    /// <summary>The behavior of a type that no table lists.</summary>
    public static ResourceBehavior None { get; } = new();

    /// <summary>
    /// The template for its id, if it differs from the provider's default. Without a random part, two resources with the same values cannot
    /// coexist.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>Templates for its computed attributes, by path. Tokens are in braces.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Paths whose change forces a replacement.</summary>
    public IReadOnlyList<string> Replace { get; init; } = [];

    /// <summary>The values that the provider plans for attributes that are not configured, by path.</summary>
    public IReadOnlyDictionary<string, JsonElement> Defaults { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Computed attributes that every update changes.</summary>
    public IReadOnlyList<string> Recompute { get; init; } = [];

    /// <summary>Pairs of paths that cannot both be set.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Conflicts { get; init; } = [];

    /// <summary>Groups of paths, exactly one of which must be set.</summary>
    public IReadOnlyList<IReadOnlyList<string>> ExactlyOne { get; init; } = [];

    /// <summary>Groups of paths, at least one of which must be set.</summary>
    public IReadOnlyList<IReadOnlyList<string>> AtLeastOne { get; init; } = [];

    /// <summary>Groups of paths in which the first requires all others.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Needs { get; init; } = [];

    /// <summary>What its attributes refer to, if the provider's table has no rule or a different one.</summary>
    public IReadOnlyDictionary<string, ReferenceRule?> References { get; init; } = new Dictionary<string, ReferenceRule?>();

    /// <summary>The maximum number per account; 0 for no limit.</summary>
    public int Quota { get; init; }

    /// <summary>The cloud's message when the limit is exceeded.</summary>
    public string QuotaError { get; init; } = "";
}
