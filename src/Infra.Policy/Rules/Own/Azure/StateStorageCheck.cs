using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Azure;

/// <summary>
/// One value of the storage accounts that hold states: those in a foundation stack, and those with a container of the name that
/// states have.
/// </summary>
internal sealed class StateStorageCheck(string path, params string[] values) : Check
{
    private const string Container = "azurerm_storage_container";
    private const string StateContainer = "tfstate";

    public override IReadOnlyList<string> Types { get; } = ["azurerm_storage_account"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from value in Holds(resource, estate) ? Find(resource).Select(estate.Resolve) : []
        where !values.Any(value.Is)
        select new Observation(resource, path, value.ToString(), Undecided: value.IsUnresolved);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from account in Subjects(estate)
        where Holds(account, estate)
        from broken in (string?[])[null, Mutant.Nonsense]
        select Mutant.Set(account, path, broken);

    private static bool Holds(PolicyResource account, PolicyEstate estate) =>
        account.Stack.IsFoundation
        || estate.OfType(Container).Any(container =>
            container["name"].Text?.Contains(StateContainer, StringComparison.OrdinalIgnoreCase) is true
            && (estate.Refers(container["storage_account_id"], account) || estate.Refers(container["storage_account_name"], account)));

    // A plan does not repeat what Terraform itself is told, such as lifecycle: that is as written.
    private IEnumerable<PolicyValue> Find(PolicyResource account)
    {
        var planned = account.Find(path).ToList();
        return account.Written is { } written && planned.All(value => value.IsAbsent)
            ? new PolicyValue(account, "", written).Find(path)
            : planned;
    }
}
