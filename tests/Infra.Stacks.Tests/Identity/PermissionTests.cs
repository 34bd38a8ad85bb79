using Infra.Constructs.Azure.Pipelines;
using Infra.Contracts.Synthesized;

namespace Infra.Stacks.Tests.Identity;

/// <summary>What pipelines may give to workloads is what the stacks give them.</summary>
public sealed class PermissionTests
{
    [Fact]
    public void Roles_that_an_apply_may_grant_in_Google_are_those_of_the_stacks() => Assert.Equal(
        Granted("google", "google_project_iam_member", "role"),
        Conditions("google-foundation", "google_project_iam_member").SelectMany(condition => condition.Split('\'').Where(word => word.StartsWith("roles/", StringComparison.Ordinal))).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Roles_that_an_apply_may_assign_in_Azure_are_those_of_the_stacks()
    {
        BuiltInRole[] known = [BuiltInRole.Reader, BuiltInRole.NetworkContributor, BuiltInRole.KeyVaultCryptoServiceEncryptionUser];
        var condition = Conditions("azure-foundation", "azurerm_role_assignment").First(text => text.Contains("roleAssignments", StringComparison.Ordinal));

        Assert.Equal(Granted("azure", "azurerm_role_assignment", "role_definition_name"), known.Select(role => role.Name).Order(StringComparer.Ordinal));
        Assert.All(known, role => Assert.Contains(role.Id, condition, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Granted(string cloud, string type, string argument) => Stacks(cloud)
        .Where(stack => stack.Entry.Environment is not null).SelectMany(stack => stack.Resources).Where(resource => resource.Type == type)
        .Select(resource => (string)resource.Body[argument]!).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Conditions(string stack, string type) =>
        from resource in SynthesizedEstate.Stack(stack).Resources
        where resource.Type == type && resource.Body.ContainsKey("condition")
        let condition = resource.Body["condition"]!
        select condition is System.Text.Json.Nodes.JsonObject block ? (string)block["expression"]! : (string)condition!;

    private static IEnumerable<SynthesizedStack> Stacks(string cloud) => SynthesizedEstate.Output.Stacks.Where(stack => stack.Entry.Cloud == cloud);
}
