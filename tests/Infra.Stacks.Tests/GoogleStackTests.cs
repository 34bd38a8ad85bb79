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
        Assert.Equal("acme-foundation-100200", Assert.Single(projects[null]));
    }

    [Fact]
    public void States_rest_in_the_bucket_that_the_foundation_makes() => Assert.Equal(
        [(string)SynthesizedEstate.Stack("google-foundation").Resources.Single(resource => resource.ConstructPath.EndsWith("State/Bucket/Bucket", StringComparison.Ordinal)).Body["name"]!],
        SynthesizedEstate.Output.Stacks.Where(stack => stack.Entry.Cloud == "google").Select(stack => (string)stack.Json["terraform"]!["backend"]!["gcs"]!["bucket"]!).Distinct());
}
