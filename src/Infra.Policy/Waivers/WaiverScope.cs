using Infra.Contracts.Synthesized;
using Infra.Policy.Rules;

namespace Infra.Policy.Waivers;

/// <summary>What a reviewed exception covers.</summary>
internal static class WaiverScope
{
    /// <summary>Whether it names the rule, by any of its ids.</summary>
    public static bool Covers(this WaiverEntry waiver, Rule rule) =>
        waiver.Controls.Select(ControlId.Normalise).Intersect(rule.Ids).Any();

    /// <summary>Whether it was granted to the construct, or to one above it.</summary>
    public static bool Covers(this WaiverEntry waiver, string constructPath) =>
        constructPath == waiver.ConstructPath || constructPath.StartsWith(waiver.ConstructPath + "/", StringComparison.Ordinal);
}
