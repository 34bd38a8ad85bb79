using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Azure;

/// <summary>
/// A network has no subnets inline: they would escape every rule for subnets, and the provider lets them overwrite those beside it.
/// </summary>
internal sealed class InlineSubnetCheck : Check
{
    private const string Subnet = "subnet";

    public override IReadOnlyList<string> Types { get; } = ["azurerm_virtual_network"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        // As written: in a plan, a network also shows the subnets beside it that it already has.
        var inline = new PolicyValue(resource, "", resource.Written ?? resource.Body)[Subnet];
        if (!inline.IsAbsent) yield return Observation.Violation(inline);
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from network in Subjects(estate)
        select Mutant.Set(network, Subnet, new JsonArray(new JsonObject { ["name"] = Mutant.Nonsense }));
}
