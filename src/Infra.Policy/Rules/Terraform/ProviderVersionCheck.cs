using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Terraform;

/// <summary>Every required provider has a version with an upper bound.</summary>
internal sealed partial class ProviderVersionCheck : Check
{
    private const string Required = "required_providers";

    public override IReadOnlyList<string> Types { get; } = ["terraform"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from name in (resource[Required].Json as JsonObject ?? []).Select(provider => provider.Key)
        let version = resource[Required][name].Json is JsonObject ? resource[Required][name]["version"] : resource[Required][name]
        where resource[Required][name]["source"].Text?.Contains("builtin", StringComparison.Ordinal) is not true
        where !UpperEnd().IsMatch(version.Text ?? "")
        select new Observation(resource, $"{Required}.{name}.version", version.ToString());

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from version in (string?[])[null, ">= 6.0", "> 5", "!= 6.1.0", ""]
        select Mutant.Set(resource, Required, new JsonObject { ["aws"] = new JsonObject { ["source"] = "hashicorp/aws", ["version"] = version } });

    // One of the terms is exact, or has an upper bound.
    [GeneratedRegex(@"(^|,)\s*(=|~>|<=?)?\s*v?\d+(\.\d+)*([-+][\w.]+)?\s*(,|$)")]
    private static partial Regex UpperEnd();
}
