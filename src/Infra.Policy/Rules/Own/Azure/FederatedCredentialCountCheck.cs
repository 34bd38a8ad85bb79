using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Azure;

/// <summary>An identity has no more federated credentials than Azure allows: a plan does not tell, an apply fails halfway.</summary>
internal sealed class FederatedCredentialCountCheck : Check
{
    private const int Most = 20;
    private const string Credential = "azurerm_federated_identity_credential";

    // The second is the older name of the first.
    private static readonly string[] Parents = ["user_assigned_identity_id", "parent_id"];

    public override IReadOnlyList<string> Types { get; } = ["azurerm_user_assigned_identity"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var count = Credentials(resource, estate).Count();
        if (count > Most) yield return new(resource, "", $"{count} federated credentials, {count - Most} above the limit of {Most}");
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from identity in Subjects(estate)
        let credentials = Credentials(identity, estate).ToList()
        where credentials.Count > 0
        select new Mutant(
            $"{identity.Address}: {Most} federated credentials more",
            [],
            [.. Enumerable.Range(0, Most).Select(index => credentials[0] with { Name = $"{Mutant.Nonsense}-{index}" })]);

    private static IEnumerable<PolicyResource> Credentials(PolicyResource identity, PolicyEstate estate) =>
        estate.OfType(Credential).Where(credential => Parents.Any(parent => estate.Refers(credential[parent], identity)));
}
