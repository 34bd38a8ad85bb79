using Infra.Cli.Plans;
using Infra.Cli.Reports;
using static Infra.Cli.Tests.Reports.Reported;

namespace Infra.Cli.Tests.Reports;

public sealed class LossTests
{
    [Theory]
    [InlineData("aws_s3_bucket", "data", "every object in it, with all versions")]
    [InlineData("google_kms_crypto_key", "keys", "whatever is encrypted with it can't be read any more")]
    [InlineData("azurerm_kubernetes_cluster", "clusters", "everything that runs in it, its volumes, and the address of its API")]
    [InlineData("aws_eip", "addresses", "the address; whoever has it in a DNS entry or an allow list has to change it")]
    [InlineData("google_service_account", "identities", "whoever uses it is locked out, and grants to it have to be given again")]
    [InlineData("azurerm_virtual_network", "networks", "all that is attached to it has to be made again as well")]
    public void Resource_that_goes_takes_something_with_it(string type, string kind, string what) => Assert.Equal(new(kind, what), Loss.Of(type));

    [Fact]
    public void Resource_that_can_be_made_again_as_it_was_is_no_loss() => Assert.Null(Loss.Of("aws_route"));

    [Theory]
    [InlineData(PlannedAction.Destroy, 1)]
    [InlineData(PlannedAction.Replace, 1)]
    [InlineData(PlannedAction.Update, 0)]
    [InlineData(PlannedAction.Create, 0)]
    [InlineData(PlannedAction.Forget, 0)]
    internal void Loss_is_of_what_is_destroyed_or_replaced(PlannedAction action, int losses) =>
        Assert.Equal(losses, LossSection.Of([Stack("aws-dev-data", Change(action, "aws-dev-data/Bucket", "aws_s3_bucket"))]).Count());
}
