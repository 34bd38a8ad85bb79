using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Perimeters;

/// <summary>Every tenant and subscription of Azure that a resource names is one of the estate.</summary>
internal sealed partial class ForeignTenantCheck : Check
{
    private const string Foreign = "99999999-9999-4999-8999-999999999999";

    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["azurerm_*", "azuread_*"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from member in resource.Members
        from value in member.Value.Json is JsonArray ? member.Value.Elements : [member.Value]
        where value.Json is JsonValue && value.Json.ToString().Length > 35
        from seen in Places(member.Name, value.Json!.ToString(), estate.Perimeter)
        where seen.IsOwn is not true
        select new Observation(resource, value.Path, $"{seen.Who}, which the estate does not name", Undecided: seen.IsOwn is null);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from stack in estate.Stacks.Take(1)
        from argument in (IEnumerable<(string Type, string Argument, string Value)>)
        [
            ("azurerm_lighthouse_definition", "managing_tenant_id", Foreign), ("azurerm_key_vault_access_policy", "tenant_id", Foreign),
            ("azurerm_virtual_network_peering", "remote_virtual_network_id", $"/subscriptions/{Foreign}/resourceGroups/x/providers/Microsoft.Network/virtualNetworks/y"),
        ]
        let address = $"{argument.Type}.{Mutant.Nonsense}"
        let added = new PolicyResource(stack.Entry, stack.Source, argument.Type, Mutant.Nonsense, address, stack.Entry.Name, new() { [argument.Argument] = argument.Value })
        select new Mutant($"{address} {argument.Value}", [], [added]);

    private static IEnumerable<(string Who, bool? IsOwn)> Places(string name, string text, Perimeter known)
    {
        if (name.EndsWith("tenant_id", StringComparison.Ordinal) && Guid().IsMatch(text))
            yield return ($"the tenant {text}", known.HasTenant(text) ?? (name == "tenant_id" ? true : null));
        foreach (Match match in Subscription().Matches(text))
            yield return ($"in the subscription {match.Groups[1].Value}", known.HasSubscription(match.Groups[1].Value) ?? true);
    }

    [GeneratedRegex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")]
    private static partial Regex Guid();

    [GeneratedRegex(@"(?i)/subscriptions/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=/|$)")]
    private static partial Regex Subscription();
}
