namespace Infra.Constructs.Tests.Azure;

public sealed class LogAnalyticsWorkspaceTests
{
    [Theory]
    [InlineData("dev", 30, false)]
    [InlineData("prod", 365, true)]
    public void Workspace_keeps_logs_as_the_posture_says(string environment, int days, bool protectedFromDestroy)
    {
        var workspace = AzureEstate.Synth(environment, stack => _ = AzureEstate.Workspace(stack, AzureEstate.Group(stack))).Single("azurerm_log_analytics_workspace");

        Assert.Equal($"lynx-{environment}-logs", (string)workspace["name"]!);
        Assert.Equal("PerGB2018", (string)workspace["sku"]!);
        Assert.False((bool)workspace["local_authentication_enabled"]!);
        Assert.Equal(days, (int)workspace["retention_in_days"]!);
        Assert.Equal(protectedFromDestroy, (bool?)workspace["lifecycle"]?["prevent_destroy"] ?? false);
    }
}
