using Infra.Plans;
using Infra.Policy.Model;

namespace Infra.Policy.Widenings;

/// <summary>Access that a planned change opens, or no longer blocks. It may be intended, but has to be reviewed.</summary>
/// <param name="Kind">What is wider.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Text">What is new, as a phrase: <c>allows s3:GetObject on arn:aws:s3:::logs/*</c>.</param>
public sealed record Widening(WideningKind Kind, PolicyResource Resource, string Text)
{
    private static readonly IReadOnlyList<ReachSource> Sources =
        [new NetworkReachSource(), new StatementReachSource(), new GrantReachSource(), new ArgumentReachSource(), new WorkloadRoleReachSource(), new GroupReachSource(), new PeopleReachSource()];

    /// <summary>Whether it lets in nobody but what the estate has already. A resource that is new as well opens nothing by it.</summary>
    internal bool StaysInside { get; private init; }

    /// <summary>All that the changes of a plan widen, permissions first, by construct path.</summary>
    /// <param name="stack">A stack as planned.</param>
    public static IReadOnlyList<Widening> In(PolicyStack stack)
    {
        var estate = new PolicyEstate([stack]);
        return
        [
            .. stack.Resources
                .Where(resource => resource.Action is PlannedAction.Create or PlannedAction.Update or PlannedAction.Replace or PlannedAction.ForgetAndCreate or PlannedAction.Destroy)
                .SelectMany(resource => Of(resource, estate))
                .OrderBy(widening => widening.Kind).ThenBy(widening => widening.Resource.ConstructPath, StringComparer.Ordinal),
        ];
    }

    /// <summary>All that one resource opens between a state of it and another.</summary>
    /// <param name="resource">As it will be, with what it was before.</param>
    /// <param name="estate">Where its references lead.</param>
    public static IEnumerable<Widening> Of(PolicyResource resource, PolicyEstate estate)
    {
        var sources = Sources.Where(source => source.Reads(resource.Type)).ToList();
        var before = resource.Prior is { } prior ? Read(resource with { Body = prior, Written = null }) : [];
        var after = resource.Remains ? Read(resource) : [];
        var gained = Beyond(before, after, isBarrier: false).ToList();
        // What kept others from a resource is not missed where the resource goes too.
        var lost = resource.Remains || sources.Any(source => source.Outlives(resource.Type)) ? Beyond(after, before, isBarrier: true).ToList() : [];
        return from reach in (IEnumerable<IEnumerable<Reach>>)[gained, lost]
               from same in reach.GroupBy(one => (one.Kind, IsSensitive: IsSensitive(resource, one.Argument), one.Argument, Type: one.GetType()))
               from text in same.Key.IsSensitive ? [$"{same.Key.Argument} (sensitive)".TrimStart()] : same.First().Describe(same)
               select new Widening(same.Key.Kind, resource, text) { StaysInside = same.All(one => one.StaysInside) };

        List<Reach> Read(PolicyResource one) => [.. sources.SelectMany(source => source.Read(one, estate))];
    }

    private static IEnumerable<Reach> Beyond(List<Reach> known, List<Reach> all, bool isBarrier) =>
        all.Where(reach => reach.IsBarrier == isBarrier && !known.Any(other => other.IsBarrier == isBarrier && other.Covers(reach))).Distinct();

    private static bool IsSensitive(PolicyResource resource, string argument) =>
        argument.Length == 0 ? resource.Sensitive.Count > 0 : resource.Sensitive.Contains(argument);
}
