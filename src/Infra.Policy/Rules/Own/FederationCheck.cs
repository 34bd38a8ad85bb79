using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own;

/// <summary>
/// A provider takes tokens only from a repository, and an owner, that it knows by number: whoever gets hold of a name that was
/// given up must not get hold of its rights. Of other issuers it knows at least one claim exactly.
/// </summary>
internal sealed partial class FederationCheck : Check
{
    private const string Condition = "attribute_condition";

    private static readonly (string Issuer, string[] Claims)[] Forges =
    [
        ("github", ["repository_id", "repository_owner_id"]),
        ("gitlab", ["project_id", "namespace_id"]),
    ];

    public override IReadOnlyList<string> Types { get; } = ["google_iam_workload_identity_pool_provider"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var issuer = resource.Find("oidc.issuer_uri").Select(estate.Resolve).First();
        if (issuer.IsAbsent) return [];
        var condition = estate.Resolve(resource[Condition]);
        if (issuer.IsUnresolved) return [Observation.Unknown(issuer)];
        var compared = (
            from term in Conjunction.Terms(condition.Text ?? condition.Unresolved ?? "")
            let comparison = Comparison().Match(term)
            where comparison.Success
            select Claim(resource, comparison.Groups["operand"].Value)).OfType<string>().ToHashSet();
        return
            from claim in Claims(issuer.Text!, compared)
            where !compared.Contains(claim)
            select new Observation(resource, Condition, $"without an exact {claim}", Undecided: condition.IsUnresolved);
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from issuer in resource.Find("oidc.issuer_uri")
        where issuer.IsKnown && resource[Condition].IsKnown
        let condition = resource[Condition].Text!
        from broken in (string?[])
        [
            null, "true", "assertion.repository_owner == 'lynx'", $"{condition} || assertion.actor == 'eve'", $"!({condition})",
            condition.Replace("==", "!=", StringComparison.Ordinal), condition.Replace("_id", "", StringComparison.Ordinal),
        ]
        select Mutant.Set(resource, Condition, broken);

    private static string[] Claims(string issuer, HashSet<string> compared) =>
        Forges.FirstOrDefault(forge => issuer.Contains(forge.Issuer, StringComparison.OrdinalIgnoreCase)).Claims
        ?? (compared.Count > 0 ? [] : ["claim"]);

    // attribute.x stands for what attribute_mapping says.
    private static string? Claim(PolicyResource provider, string operand) => operand.Split('.', 2) switch
    {
        ["assertion", var claim] => claim,
        _ => provider["attribute_mapping"][operand].Text?.Split('.', 2) is ["assertion", var mapped] ? mapped : null,
    };

    [GeneratedRegex("""
        (?x)^(?<operand>(assertion|attribute|google)\.\w+) \s*
        (==\s*('[^']+'|"[^"]+") | in\s*\[\s* ('[^']+'|"[^"]+") (\s*,\s*('[^']+'|"[^"]+"))* \s*\])$
        """)]
    private static partial Regex Comparison();
}
