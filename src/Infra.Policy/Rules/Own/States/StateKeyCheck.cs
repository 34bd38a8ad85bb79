using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.States;

/// <summary>
/// A key with which states are encrypted is protected from being destroyed: without it nobody reads them again. Keys are found by what
/// encrypts a store with them, or encrypts for it.
/// </summary>
internal sealed class StateKeyCheck : Check
{
    private const string Path = "lifecycle.prevent_destroy";

    public override IReadOnlyList<string> Types { get; } = ["aws_kms_key", "google_kms_crypto_key", "azurerm_key_vault_key"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from value in IsWritten(resource) && EncryptsStates(resource, estate) ? new PolicyValue(resource, "", resource.Written ?? resource.Body).Find(Path) : []
        where !value.Is("true")
        select new Observation(resource, Path, value.ToString());

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from key in Subjects(estate)
        where EncryptsStates(key, estate)
        from broken in (JsonNode?[])[null, false]
        select Mutant.Set(key, Path, broken);

    // A plan does not repeat what Terraform itself is told.
    private static bool IsWritten(PolicyResource resource) => resource.Source == PolicySource.Synth || resource.ConstructPath != resource.Address;

    private static bool EncryptsStates(PolicyResource key, PolicyEstate estate) =>
        estate.Referrers(key).Select(value => value.Resource).Distinct().Any(user => StateStores.Has(user, estate) || estate.Targets(user.Root).Any(store => StateStores.Has(store, estate)));
}
