using Infra.Policy.Findings;
using Infra.Policy.Rules;
using Infra.Policy.Rules.Own;

namespace Infra.Deployment.Gates;

/// <summary>Suggests the C# line that accepts a finding instead of fixing it, for review.</summary>
internal static class WayOut
{
    private const string Wider = "wider than it was: ";

    /// <summary>Returns the line, with placeholders for what only people can fill in.</summary>
    public static string Of(Finding finding) => finding.Rule.Id switch
    {
        OwnRules.NewAccess => $"Accept(\"{finding.Found.Replace(Wider, "", StringComparison.Ordinal)}\", who, reason, until)",
        RuleBook.Unjudged => $"DeclareHarmless(\"{finding.Resource.Type}\", reason, owner, expires)",
        // A resource that is only in the plan has no construct.
        var id when finding.Resource.ConstructPath == finding.Resource.Address => $"AcceptRiskAt(\"{finding.Resource.Address}\", [\"{id}\"], reason, owner, expires)",
        var id => $"AcceptRisk([\"{id}\"], reason, owner, expires)",
    };
}
