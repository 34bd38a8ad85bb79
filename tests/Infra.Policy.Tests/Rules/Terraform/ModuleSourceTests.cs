namespace Infra.Policy.Tests.Rules.Terraform;

public sealed class ModuleSourceTests
{
    [Theory]
    [InlineData("""{ "source": "./assets/vpc" }""")]
    [InlineData("""{ "source": "lynx/vpc/aws", "version": "1.2.3" }""")]
    [InlineData("""{ "source": "registry.example/lynx/vpc/aws", "version": "= 1.2.3" }""")]
    [InlineData("""{ "source": "git::https://git.example/vpc.git?depth=1&ref=3d3c42e5aac5ba805825da76410c181273ba90b1" }""")]
    public void Source_that_is_fixed_passes(string body)
    {
        Assert.Empty(Findings(body));
    }

    [Theory]
    [InlineData("{}", "source: not set")]
    [InlineData("""{ "source": "lynx/vpc/aws" }""", "version: not set")]
    [InlineData("""{ "source": "lynx/vpc/aws", "version": "~> 1.2" }""", "version: \"~> 1.2\"")]
    [InlineData("""{ "source": "git::https://git.example/vpc.git?ref=v1.2.3" }""", "source: \"git::https://git.example/vpc.git?ref=v1.2.3\"")]
    [InlineData("""{ "source": "https://example.com/vpc.zip" }""", "source: \"https://example.com/vpc.zip\"")]
    public void Source_that_can_change_is_found(string body, string found)
    {
        Assert.Equal([$"module.it {found}"], Findings(body));
    }

    private static IReadOnlyList<string> Findings(string body) =>
        TestEstate.Of($$"""{ "module": { "it": {{body}} } }""").Findings("CKV_TF_1");
}
