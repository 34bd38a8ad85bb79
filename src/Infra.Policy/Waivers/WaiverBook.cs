using Infra.Policy.Model;
using Infra.Policy.Rules;

namespace Infra.Policy.Waivers;

/// <summary>The reviewed exceptions that hold on a day.</summary>
public sealed class WaiverBook(IReadOnlyList<WaiverEntry> waivers, DateOnly today)
{
    private readonly IReadOnlyList<WaiverEntry> _inForce = [.. waivers.Where(waiver => today <= waiver.Expires)];

    /// <summary>The exception for a rule on a resource: granted to its construct or to one above it; null where there is none.</summary>
    public WaiverEntry? Find(Rule rule, PolicyResource resource) =>
        _inForce.FirstOrDefault(waiver => waiver.Covers(resource) && waiver.Covers(rule));
}
