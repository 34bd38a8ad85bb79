using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Google.Iam;

/// <summary>An audit configuration records every kind of access.</summary>
internal sealed class AuditLogCheck(IReadOnlyList<string> types) : Check
{
    private const string Block = "audit_log_config";

    private static readonly string[] Kinds = ["ADMIN_READ", "DATA_READ", "DATA_WRITE"];

    public override IReadOnlyList<string> Types { get; } = types;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var recorded = resource.Find($"{Block}.log_type").Select(estate.Resolve).ToList();
        var missing = Kinds.Where(kind => !recorded.Any(value => value.Is(kind))).ToList();
        if (missing.Count == 0) return [];
        return [new(resource, Block, $"without {string.Join(", ", missing)}", Undecided: recorded.Any(value => value.IsUnresolved))];
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from kind in Kinds
        let others = Kinds.Where(other => other != kind).Select(other => (JsonNode)new JsonObject { ["log_type"] = other })
        select Mutant.Set(resource, Block, new JsonArray([.. others]));
}
