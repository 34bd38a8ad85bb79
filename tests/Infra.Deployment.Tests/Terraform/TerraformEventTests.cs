using Infra.Deployment.Terraform;

namespace Infra.Deployment.Tests.Terraform;

public sealed class TerraformEventTests
{
    [Fact]
    public void Event_of_a_created_resource_tells_what_and_how_long()
    {
        var created = TerraformEvent.Parse(
            """{"@level":"info","@message":"x","type":"apply_complete","hook":{"resource":{"addr":"aws_vpc.Vpc"},"action":"create","elapsed_seconds":12}}""")!;

        Assert.Equal(("apply_complete", "aws_vpc.Vpc", "create", 12), (created.Type, created.Address, created.Action, created.ElapsedSeconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Successfully configured the backend \"s3\"!")]
    [InlineData("{\"cut off")]
    public void Line_that_is_no_event_is_passed_over(string line) => Assert.Null(TerraformEvent.Parse(line));
}
