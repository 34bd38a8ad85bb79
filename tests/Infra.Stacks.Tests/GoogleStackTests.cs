namespace Infra.Stacks.Tests;

public sealed class GoogleStackTests
{
    [Fact]
    public void Environments_share_no_project()
    {
        var projects = SynthesizedEstate.Output.Stacks.Where(stack => stack.Entry.Cloud == "google").ToLookup(
            stack => stack.Entry.Environment, stack => (string)stack.Json["provider"]!["google"]![0]!["project"]!);

        Assert.Equal("acme-dev-412207", Assert.Single(projects["dev"].Distinct()));
        Assert.Equal("acme-prod-530318", Assert.Single(projects["prod"].Distinct()));
    }
}
