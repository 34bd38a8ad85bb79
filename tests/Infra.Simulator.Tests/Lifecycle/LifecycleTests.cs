namespace Infra.Simulator.Tests.Lifecycle;

public sealed class LifecycleTests
{
    [Theory]
    [InlineData("aws-foundation")]
    [InlineData("aws-dev-network")]
    [InlineData("google-dev")]
    [InlineData("azure-dev")]
    [InlineData("github-governance")]
    public async Task Stack_lives_from_apply_over_an_empty_plan_to_destroy(string stack)
    {
        using var folder = new TemporaryFolder();
        await using var clouds = await SimulatedClouds.StartAsync(folder.Path);
        var terraform = await Terraform.InitializeAsync(clouds, Path.Combine("Estates", stack));
        await terraform.SucceedAsync("validate");
        await terraform.ApplyAsync();

        Assert.NotEmpty(clouds.Resources);
        Assert.Empty(await terraform.PlannedActionsAsync());
        Assert.Equal(0, await terraform.PlanAsync());

        await terraform.DestroyAsync();
        Assert.Empty(clouds.Resources);
    }
}
