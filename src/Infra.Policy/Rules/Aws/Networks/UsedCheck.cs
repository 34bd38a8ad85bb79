using Infra.Policy.Model;

namespace Infra.Policy.Rules.Aws.Networks;

/// <summary>A resource serves somebody: it says whom in an argument, or another resource refers to it.</summary>
/// <param name="type">The type of the resource.</param>
/// <param name="serves">Arguments in which it names what it serves.</param>
/// <param name="accessories">Types that refer to it without using it.</param>
internal sealed class UsedCheck(string type, IReadOnlyList<string> serves, IReadOnlyList<string> accessories) : Check
{
    public override IReadOnlyList<string> Types { get; } = [type];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        if (!Serves(resource) && Users(resource, estate).Count == 0) yield return new(resource, "", "unused");
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        where !Serves(resource)
        let users = Users(resource, estate)
        where users.Count > 0
        select new Mutant($"{resource.Address}: {string.Join(", ", users)} removed", users, []);

    private bool Serves(PolicyResource resource) => serves.Any(name => !resource[name].IsAbsent);

    private List<PolicyResource> Users(PolicyResource resource, PolicyEstate estate) =>
    [
        .. estate.Referrers(resource).Select(value => value.Resource).Distinct()
            .Where(user => user != resource && !accessories.Contains(user.Type)),
    ];
}
