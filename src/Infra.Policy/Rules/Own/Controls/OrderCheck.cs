using System.Text.Json.Nodes;
using Infra.Plans;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>A plan does not move a denying rule after others, or an allowing rule before them: the first matching rule decides.</summary>
internal sealed class OrderCheck : Check
{
    private static readonly string[] Places = ["priority", "rule_number", "rule_no"];
    private static readonly string[] Deeds = ["action", "rule_action", "access"];

    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["*"];

    public override bool AppliesTo(PolicyResource resource) => Earlier.IsChanged(resource);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from pair in Earlier.Pairs(resource)
        where Places.Contains(pair.Name)
        let before = Earlier.Number(pair.Before)
        let now = Earlier.Number(pair.Now)
        let deed = Deed(resource, pair.Path[..^pair.Name.Length])
        where deed is not null && (IsDenial(deed) ? now > before : now < before)
        select new Observation(resource, pair.Path, $"{now} after {before}: a rule that {(IsDenial(deed!) ? "denies is evaluated after" : "allows is evaluated before")} other rules");

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in estate.Resources.Take(1)
        from change in (IEnumerable<(string Deed, int Before, int After)>)[("deny", 1, 65000), ("allow", 4000, 100)]
        select Mutant.Replace(
            resource,
            resource with { Action = PlannedAction.Update, Prior = Body(change.Deed, change.Before), Body = Body(change.Deed, change.After), Written = null },
            $"{change.Deed}: {change.Before} → {change.After}");

    private static string? Deed(PolicyResource resource, string block) =>
        Deeds.Select(name => JsonPath.Get(resource.Body, block + name)).OfType<JsonValue>().FirstOrDefault()?.ToString();

    private static bool IsDenial(string deed) =>
        deed.StartsWith("deny", StringComparison.OrdinalIgnoreCase) || deed.StartsWith("block", StringComparison.OrdinalIgnoreCase) || deed.Equals("drop", StringComparison.OrdinalIgnoreCase);

    private static JsonObject Body(string deed, int place) => new() { ["action"] = deed, ["priority"] = place };
}
