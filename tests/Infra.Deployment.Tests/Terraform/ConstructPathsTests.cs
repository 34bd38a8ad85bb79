using Infra.Deployment.Terraform;
using Infra.Testing.Synthesized;

namespace Infra.Deployment.Tests.Terraform;

public sealed class ConstructPathsTests
{
    [Theory]
    [InlineData("terraform_data.Vpc_Nat", "aws-dev-network/Vpc/Nat")]
    [InlineData("terraform_data.Vpc_Nat[0]", "aws-dev-network/Vpc/Nat[0]")]
    [InlineData("terraform_data.Vpc_Nat[\"a.b\"]", "aws-dev-network/Vpc/Nat[\"a.b\"]")]
    [InlineData("terraform_data.Removed", "terraform_data.Removed")]
    [InlineData("terraform_data.Removed[1]", "terraform_data.Removed[1]")]
    public void Address_leads_to_its_construct_or_stays_what_it_is(string address, string path)
    {
        using var estate = new SynthesizedEstate();
        estate.Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc/Nat")));

        Assert.Equal(path, new ConstructPaths(estate.Stack("aws-dev-network")).Of(address));
    }
}
