using Infra.Policy.Model;

namespace Infra.Policy.Rules.Google.Iam;

/// <summary>Machines name the account that they work as, and it is none of Google's defaults.</summary>
internal sealed class AccountCheck(IReadOnlyList<string> types, string path, string? whenSet = null) : Check
{
    public override IReadOnlyList<string> Types { get; } = types;

    public override bool AppliesTo(PolicyResource resource) =>
        base.AppliesTo(resource) && (whenSet is null || !resource[whenSet].IsAbsent);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from account in resource.Find(path)
        let isDefault = account.IsAbsent || account.Is("") ? true : GivenName.Matches(account, Members.DefaultAccount, estate)
        where isDefault is not false
        select isDefault is null ? Observation.Unknown(account) : Observation.Violation(account);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from account in (string?[])[null, "", "default", "412207-compute@developer.gserviceaccount.com"]
        select Mutant.Set(resource, path, account);
}
