using System.Text;

namespace Infra.Policy.Tests.Rules.Azure;

public sealed class StartUpDataTests
{
    [Theory]
    [InlineData("PasswordAuthentication no")]
    [InlineData("password=$(az keyvault secret show --name db)")]
    [InlineData("PGPASSWORD=${PGPASSWORD}")]
    [InlineData("token: <redacted>")]
    public void Script_that_reads_its_secrets_passes(string script) => Assert.Equal([], Findings(script));

    [Theory]
    [InlineData("PGPASSWORD=hunter22")]
    [InlineData("{ \"client_secret\": \"abcdefgh\" }")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=x;AccountKey=abcdefgh==")]
    [InlineData("curl 'https://x.blob.core.windows.net/c/b?sv=2024&sig=abcdefgh'")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----")]
    [InlineData("AKIAABCDEFGHIJKLMNOP")]
    public void Script_with_a_credential_is_found_and_not_repeated(string script)
    {
        Assert.Equal(["azurerm_linux_virtual_machine.it custom_data: data with a credential"], Findings(script));
    }

    [Fact]
    public void Data_that_is_not_known_yet_waits_for_the_plan()
    {
        var estate = TestEstate.With("azurerm_linux_virtual_machine", """{ "user_data": "${var.script}" }""");

        Assert.Equal(["azurerm_linux_virtual_machine.it user_data: \"${var.script}\" (undecided)"], estate.Findings("AZU-0037"));
    }

    private static IReadOnlyList<string> Findings(string script) => TestEstate.With(
        "azurerm_linux_virtual_machine",
        $$"""{ "custom_data": "{{Convert.ToBase64String(Encoding.UTF8.GetBytes(script))}}" }""").Findings("AZU-0037");
}
