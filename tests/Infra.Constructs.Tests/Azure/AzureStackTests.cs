using Infra.Constructs.Azure;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Tests.Azure;

public sealed class AzureStackTests
{
    [Fact]
    public void Provider_works_in_one_subscription_with_entra_identities_only()
    {
        var provider = AzureEstate.Synth("prod", _ => { }).Json["provider"]!["azurerm"]![0]!;

        Assert.Equal(AzureEstate.Subscription.Id, (string)provider["subscription_id"]!);
        Assert.Equal(AzureEstate.Subscription.TenantId, (string)provider["tenant_id"]!);
        Assert.True((bool)provider["storage_use_azuread"]!);
        Assert.False((bool)provider["features"]![0]!["storage"]![0]!["data_plane_available"]!);
        Assert.Equal("none", (string)provider["resource_provider_registrations"]!);
    }

    [Fact]
    public void Provider_of_a_foundation_registers_what_the_others_use() => Assert.Equal(
        "extended",
        (string)TestEstate.Synth(estate => _ = new Foundation(estate)).Stacks.Single().Json["provider"]!["azurerm"]![0]!["resource_provider_registrations"]!);

    [Fact]
    public void State_is_read_by_other_stacks_without_a_storage_key()
    {
        var output = TestEstate.Synth(estate =>
        {
            var producer = AzureEstate.Stack(estate, "dev", part: "one");
            var group = AzureEstate.Group(producer);
            _ = new TerraformOutput(AzureEstate.Stack(estate, "dev", part: "two"), "id", new TerraformOutputConfig { Value = group.Resource.Id });
        });

        var backend = output.Stacks.Single(stack => stack.Name == "azure-dev-one").Json["terraform"]!["backend"]!["azurerm"]!;
        var remote = output.Stacks.Single(stack => stack.Name == "azure-dev-two").Json["data"]!["terraform_remote_state"]!.AsObject().Single().Value!["config"]!;

        Assert.Equal("azure/dev/one/terraform.tfstate", (string)backend["key"]!);
        Assert.Equal("lynxtfstateabcde", (string)backend["storage_account_name"]!);
        Assert.True((bool)backend["use_azuread_auth"]!);
        Assert.True((bool)remote["use_azuread_auth"]!);
    }

    [Fact]
    public void Everything_wrong_with_a_subscription_is_reported_together() => Assert.Equal(
        """
        INFRA1501 azure-dev-test: Id "12345" is not a GUID in lower case. Correct AzureSubscription.Id.
        INFRA1501 azure-dev-test: TenantId "1B2C3D4E-5F60-4789-ABCD-EF0123456789" is not a GUID in lower case. Correct AzureSubscription.TenantId.
        """,
        AzureEstate.Refusal("dev", _ => { }, AzureEstate.Subscription with
        {
            Id = "12345",
            TenantId = "1B2C3D4E-5F60-4789-ABCD-EF0123456789",
        }));

    [Fact]
    public void Azure_construct_in_a_stack_of_another_cloud_is_refused() => Assert.Equal(
        "INFRA1502 aws-dev-test/Group: It is an Azure construct in a stack of another cloud. Create it in an AzureStack.",
        TestEstate.AwsRefusal("dev", stack => _ = new ResourceGroup(stack, "Group", new() { Name = "test" })));

    private sealed class Foundation(Estate estate) : AzureStack(estate, null, "foundation", AzureEstate.Subscription);
}
