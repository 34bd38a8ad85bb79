using System.Text.RegularExpressions;
using Infra.Policy.Model;
using Infra.Policy.Rules;

namespace Infra.Policy.Waivers;

/// <summary>What a reviewed exception covers.</summary>
internal static partial class WaiverScope
{
    /// <summary>Whether it names the rule, by any of its ids.</summary>
    public static bool Covers(this WaiverEntry waiver, Rule rule) =>
        waiver.Controls.Select(ControlId.Normalise).Intersect(rule.Ids).Any();

    /// <summary>Whether it was granted to the resource: to its construct, to one above it, or to its address in its stack.</summary>
    public static bool Covers(this WaiverEntry waiver, PolicyResource resource) =>
        waiver.Covers(resource.ConstructPath) || waiver.Covers(resource.Stack.Name, resource.Address);

    /// <summary>Whether it was granted to an address, as <c>STACK:ADDRESS</c>; an address stands for its instances, a module for all in it.</summary>
    public static bool Covers(this WaiverEntry waiver, string stack, string address) =>
        $"{stack}:{Instance().Replace(address, "")}" is var place
        && (place == waiver.ConstructPath || (waiver.ConstructPath.Contains(":module.", StringComparison.Ordinal) && place.StartsWith(waiver.ConstructPath + ".", StringComparison.Ordinal)));

    /// <summary>Whether it was granted to the construct, or to one above it.</summary>
    public static bool Covers(this WaiverEntry waiver, string constructPath) =>
        constructPath == waiver.ConstructPath || constructPath.StartsWith(waiver.ConstructPath + "/", StringComparison.Ordinal);

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Instance();
}
