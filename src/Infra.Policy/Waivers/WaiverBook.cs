using System.IO.Enumeration;
using Infra.Policy.Model;
using Infra.Policy.Rules;
using Infra.Policy.Rules.Own;

namespace Infra.Policy.Waivers;

/// <summary>The reviewed exceptions and accepted accesses that apply on a day.</summary>
public sealed class WaiverBook(IReadOnlyList<WaiverEntry> waivers, IReadOnlyList<AccessAcceptance> accepted, DateOnly today)
{
    private readonly IReadOnlyList<WaiverEntry> _inForce = [.. waivers.Where(waiver => today <= waiver.Expires)];

    private readonly IReadOnlyList<(AccessAcceptance Yes, WaiverEntry Entry)> _accepted =
    [
        .. from yes in accepted
           where today <= yes.Until
           select (yes, new WaiverEntry(yes.ConstructPath, "Accept", [OwnRules.NewAccess], yes.Reason, yes.Who, yes.Until)),
    ];

    /// <summary>The exception for what a rule found on a resource: granted to its construct, to one above it or to its address; null where there is none.</summary>
    public WaiverEntry? Find(Rule rule, PolicyResource resource, string found) =>
        _inForce.FirstOrDefault(waiver => waiver.Covers(rule) && waiver.Covers(resource))
        ?? (rule.Id == OwnRules.NewAccess ? _accepted.FirstOrDefault(yes => yes.Entry.Covers(resource) && IsMeant(yes.Yes, found)).Entry : null);

    private static bool IsMeant(AccessAcceptance yes, string found) => FileSystemName.MatchesSimpleExpression($"*{yes.What}*", found, ignoreCase: true);
}
