using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>A plan does not replace a stronger value by a weaker one, on any resource. The table beside this file lists the words.</summary>
internal sealed partial class WeakerWordCheck : Check
{
    private static readonly IReadOnlyList<(HashSet<string> Strong, HashSet<string> Weak)> Rows =
    [
        .. from line in EmbeddedTable.Lines("Rules.Own.Controls.weaker-words.txt")
           let sides = line.Split(" : ")
           select (Words(sides[0]), Words(sides[1])),
    ];

    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["*"];

    public override bool AppliesTo(PolicyResource resource) => Earlier.IsChanged(resource);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from pair in Earlier.Pairs(resource)
        where !ProtectionNames.LetsIn(pair.Path) && (!Free().IsMatch(pair.Name) || Tier().IsMatch(Earlier.Text(pair.Before)))
        let before = Word(pair.Before)
        let now = Word(pair.Now)
        where before is not null && now is not null && IsWeaker(now, before)
        select new Observation(resource, pair.Path, $"{Earlier.Text(pair.Now)} after {Earlier.Text(pair.Before)}: a protection is weaker");

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in estate.Resources.Take(1)
        from change in (IEnumerable<(string Name, string Before, string After)>)
        [
            ("status", "Enabled", "Suspended"), ("mode", "Prevention", "Detection"), ("ingress", "INGRESS_TRAFFIC_INTERNAL_ONLY", "INGRESS_TRAFFIC_ALL"), ("visibility_level", "private", "internal"),
            ("action", "deny(403)", "allow"), ("protection_level", "HSM", "SOFTWARE"), ("push_access_level", "no one", "maintainer"), ("outbound_type", "userDefinedRouting", "loadBalancer"), ("name", "WAF_v2", "Standard_v2"),
        ]
        select Earlier.Mutant(resource, change.Name, change.Before, change.After);

    private static bool IsWeaker(string now, string before)
    {
        var (these, those) = (Parts(now), Parts(before));
        var (gained, lost) = (these.Except(those).ToList(), those.Except(these).ToList());
        return Rows.Any(row => lost.Any(row.Strong.Contains) && gained.Any(row.Weak.Contains));
    }

    // The whole, and each word in it.
    private static HashSet<string> Parts(string text) =>
        [text.ToLowerInvariant(), .. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    // A list of one word is that word; a text of another kind is none.
    private static string? Word(JsonNode? node) =>
        (node is JsonArray { Count: 1 } one ? one[0] : node) is JsonValue value && value.ToString() is { Length: < 64 } text && text.IndexOfAny(['/', '{', '[', ':']) < 0 ? text : null;

    private static HashSet<string> Words(string side) => [.. side.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('~', ' '))];

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();

    // A tier that brings a protection with it.
    [GeneratedRegex("^\"WAF")]
    private static partial Regex Tier();

    // What people call things, and who may do less with them.
    [GeneratedRegex("^(name|display_name|description|title|id|arn|key|comment|sku\\w*|tier|size|\\w*_name|permissions?|role|base_role|labels|tags|environment)$")]
    private static partial Regex Free();
}
