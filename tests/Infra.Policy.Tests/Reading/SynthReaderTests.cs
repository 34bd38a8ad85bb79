namespace Infra.Policy.Tests.Reading;

public sealed class SynthReaderTests
{
    [Fact]
    public void Resources_data_sources_providers_and_modules_are_all_read()
    {
        var estate = TestEstate.Of(
            """
            { "provider": { "aws": [ { "region": "eu-west-1" }, { "alias": "us" } ] },
              "module": { "vpc": { "source": "lynx/vpc" } },
              "data": { "aws_ami": { "image": { "owners": ["amazon"] } } },
              "resource": { "aws_vpc": { "vpc": { "cidr_block": "10.0.0.0/16" } } } }
            """);

        Assert.Equal(
            ["aws_vpc vpc", "data.aws_ami image", "provider.aws default", "provider.aws us", "module vpc"],
            estate.Resources.Select(resource => $"{resource.Type} {resource.Name}"));
    }

    [Fact]
    public void Metadata_gives_the_construct_path_and_is_no_argument()
    {
        var vpc = TestEstate.With("aws_vpc", """{ "//": { "metadata": { "path": "aws-prod-test/Vpc/Resource" } } }""").It();

        Assert.Equal("aws-prod-test/Vpc/Resource", vpc.ConstructPath);
        Assert.Empty(vpc.Body);
    }

    [Fact]
    public void Dynamic_block_is_unresolved()
    {
        var group = TestEstate.With("aws_security_group", """{ "dynamic": { "ingress": { "for_each": "${var.x}", "content": {} } } }""").It();

        Assert.True(group["ingress"].IsUnresolved);
        Assert.True(group.Find("ingress.from_port").Single().IsUnresolved);
    }
}
