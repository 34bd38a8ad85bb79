using Infra.Policy.Findings;
using Infra.Policy.Rules;
using Infra.Policy.Rules.Own;

namespace Infra.Deployment.Gates;

/// <summary>How an estate answers a finding instead of mending it: the line of C# that somebody reviews.</summary>
internal static class WayOut
{
    private const string Wider = "wider than it was: ";

    /// <summary>The line, with words in the places that only people can fill.</summary>
    public static string Of(Finding finding) => finding.Rule.Id switch
    {
        OwnRules.NewAccess => $"Accept(\"{finding.Found.Replace(Wider, "", StringComparison.Ordinal)}\", who, reason, until)",
        RuleBook.Unjudged => $"DeclareHarmless(\"{finding.Resource.Type}\", reason, owner, expires)",
        // What a plan alone knows has no construct.
        var id when finding.Resource.ConstructPath == finding.Resource.Address => $"AcceptRiskAt(\"{finding.Resource.Address}\", [\"{id}\"], reason, owner, expires)",
        var id => $"AcceptRisk([\"{id}\"], reason, owner, expires)",
    };
}
