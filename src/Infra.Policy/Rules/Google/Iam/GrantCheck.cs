using Infra.Policy.Documents;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Google.Iam;

/// <summary>No grant of a role of some kind to a member of some kind.</summary>
internal sealed class GrantCheck : Check
{
    private readonly NamePattern? _role;
    private readonly NamePattern? _member;

    private GrantCheck(IReadOnlyList<string> types, NamePattern? role, NamePattern? member) =>
        (Types, _role, _member) = (types, role, member);

    public override IReadOnlyList<string> Types { get; }

    /// <summary>No grant, in resources of some types, of such a role (or of any) to such a member (or to anybody).</summary>
    public static GrantCheck Of(IReadOnlyList<string> types, NamePattern? role = null, NamePattern? member = null) =>
        new(types, role, member);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        if (Grant.Of(resource, estate) is not { } grants) return [Observation.Unknown(resource[Grant.PolicyData])];
        return
            from grant in grants
            let isRole = Matches(grant.Role, _role, estate)
            let isMember = Matches(grant.Member, _member, estate)
            where isRole is not false && isMember is not false
            select new Observation(
                resource, Path(grant, resource), $"{grant.Role} for {grant.Member}", Undecided: isRole is null || isMember is null);
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from role in _role?.Examples ?? ["roles/browser"]
        from member in _member?.Examples ?? ["group:platform@lynx.example"]
        select Mutant.Replace(resource, Grant.Give(resource, role, member), $"{role} for {member}");

    private static bool? Matches(PolicyValue value, NamePattern? pattern, PolicyEstate estate) =>
        pattern is null ? true : GivenName.Matches(value, pattern, estate);

    private string Path(Grant grant, PolicyResource resource)
    {
        var named = _role is null ? grant.Member : grant.Role;
        return named.Resource == resource ? named.Path : Grant.PolicyData;
    }
}
