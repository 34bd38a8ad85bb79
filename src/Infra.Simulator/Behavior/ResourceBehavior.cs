using System.Text.Json;

namespace Infra.Simulator.Behavior;

/// <summary>How one resource type or data source behaves beyond its schema.</summary>
internal sealed record ResourceBehavior
{
    /// <summary>The behavior of a type that no table mentions.</summary>
    public static ResourceBehavior None { get; } = new();

    /// <summary>Template of its id, where it is not the provider's general one; without a random part, two resources with the same values can't both exist.</summary>
    public string? Id { get; init; }

    /// <summary>Templates of its computed attributes by path; text has tokens in braces.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Paths whose change forces replacement.</summary>
    public IReadOnlyList<string> Replace { get; init; } = [];

    /// <summary>What the provider plans for an attribute that the configuration leaves out, by path.</summary>
    public IReadOnlyDictionary<string, JsonElement> Defaults { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Computed attributes that any update changes.</summary>
    public IReadOnlyList<string> Recompute { get; init; } = [];

    /// <summary>Pairs of paths that can't both be set.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Conflicts { get; init; } = [];

    /// <summary>Groups of paths of which exactly one must be set.</summary>
    public IReadOnlyList<IReadOnlyList<string>> ExactlyOne { get; init; } = [];

    /// <summary>Groups of paths of which at least one must be set.</summary>
    public IReadOnlyList<IReadOnlyList<string>> AtLeastOne { get; init; } = [];

    /// <summary>A path that needs others: the first is only allowed together with the rest.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Needs { get; init; } = [];

    /// <summary>What its attributes refer to, where the provider's table says nothing or something else.</summary>
    public IReadOnlyDictionary<string, ReferenceRule?> References { get; init; } = new Dictionary<string, ReferenceRule?>();

    /// <summary>The most an account may have; 0 is no limit.</summary>
    public int Quota { get; init; }

    /// <summary>What the cloud says at the limit.</summary>
    public string QuotaError { get; init; } = "";
}
