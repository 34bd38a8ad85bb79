using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Tags;

/// <summary>Resources that can be tagged say who manages them, and to which environment they belong.</summary>
/// <param name="arguments">The types that can be tagged, each with the argument that takes the tags.</param>
/// <param name="effective">Where a plan shows the tags of the provider's configuration as well.</param>
internal sealed class TagCheck(IReadOnlyDictionary<string, string> arguments, string effective) : Check
{
    private const string Manager = "managed-by";
    private const string Environment = "environment";

    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = [.. arguments.Keys];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var argument = arguments[resource.Type];
        var tags = resource[effective].IsAbsent ? resource[argument] : resource[effective];
        if (tags.IsUnresolved) return [Observation.Unknown(tags)];
        return
            from tag in (string[])[Manager, Environment]
            let value = tags[tag]
            let isForeign = tag == Environment && resource.Stack.Environment is { } own && !value.Is(own)
            where !value.IsUnresolved && (value.Text is null or "" || isForeign)
            select new Observation(resource, $"{argument}.{tag}", value.ToString());
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from tags in (JsonObject?[])
        [
            null,
            new() { [Environment] = resource.Stack.Environment ?? "shared" },
            new() { [Manager] = "infra" },
            new() { [Manager] = "infra", [Environment] = Mutant.Nonsense },
        ]
        // A foundation serves all environments: its tag may have any value.
        where tags?.Count != 2 || resource.Stack.Environment is not null
        select Mutant.Set(resource, arguments[resource.Type], tags);
}
