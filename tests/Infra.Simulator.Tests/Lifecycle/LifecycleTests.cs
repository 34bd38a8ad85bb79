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

    [Fact]
    public async Task Protected_resource_is_destroyed_only_where_that_is_allowed()
    {
        using var folder = new TemporaryFolder();
        await using var clouds = await SimulatedClouds.StartAsync(folder["clouds"]);
        var stack = Stack.Write(folder, "protected", Stack.Of(
            """{"aws_kms_key": {"main": {"lifecycle": {"prevent_destroy": true, "create_before_destroy": true}}, "other": {}}}"""));
        var terraform = await Terraform.InitializeAsync(clouds, stack);
        await terraform.ApplyAsync();

        var (code, output) = await terraform.RunAsync("destroy", "-auto-approve", "-input=false");
        Assert.Equal(1, code);
        Assert.Contains("Instance cannot be destroyed", output);

        clouds.Prepare(stack, allowDestroy: true);
        await terraform.DestroyAsync();
        Assert.Empty(clouds.Resources);
    }
}
