namespace Infra.Constructs.Tests.Azure;

public sealed class ResourceGroupTests
{
    [Theory]
    [InlineData("dev", 0)]
    [InlineData("prod", 1)]
    public void Group_is_locked_as_the_posture_says(string environment, int locks)
    {
        var stack = AzureEstate.Synth(environment, stack => _ = AzureEstate.Group(stack));

        Assert.Equal($"lynx-{environment}-test", (string)stack.Single("azurerm_resource_group")["name"]!);
        Assert.Equal("northeurope", (string)stack.Single("azurerm_resource_group")["location"]!);
        Assert.Equal(Enumerable.Repeat("CanNotDelete", locks), stack.All("azurerm_management_lock").Select(held => (string)held.Body["lock_level"]!));
    }
}
