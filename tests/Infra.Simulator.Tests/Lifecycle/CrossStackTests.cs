namespace Infra.Simulator.Tests.Lifecycle;

public sealed class CrossStackTests
{
    [Fact]
    public async Task Consumer_stack_reads_the_simulated_state_of_its_producer()
    {
        using var folder = new TemporaryFolder();
        await using var clouds = await SimulatedClouds.StartAsync(folder.Path);
        var network = await Terraform.InitializeAsync(clouds, "Estates/aws-dev-network");
        await network.ApplyAsync();
        var cluster = await Terraform.InitializeAsync(clouds, "Estates/aws-dev-cluster");
        await cluster.ApplyAsync();

        var subnets = Assert.Single(clouds.Resources, resource => resource.Type == "aws_eks_cluster").State.At("vpc_config.subnet_ids").Single();
        Assert.Equal(2, subnets.Items.Count(subnet => clouds["aws"].Account("111122223333").Find("aws_subnet", subnet.Scalar) is not null));
        Assert.Equal(0, await cluster.PlanAsync());
        Assert.True(File.Exists(folder["states", "s3", "aws", "dev", "network", "terraform.tfstate"]));
    }

    [Fact]
    public async Task Subnet_in_use_by_another_stack_cannot_be_destroyed()
    {
        using var folder = new TemporaryFolder();
        await using var clouds = await SimulatedClouds.StartAsync(folder.Path);
        var network = await Terraform.InitializeAsync(clouds, "Estates/aws-dev-network");
        await network.ApplyAsync();
        var cluster = await Terraform.InitializeAsync(clouds, "Estates/aws-dev-cluster");
        await cluster.ApplyAsync();

        var (code, output) = await network.RunAsync("destroy", "-auto-approve", "-input=false");

        Assert.Equal(1, code);
        Assert.Matches("DependencyViolation: The subnet 'subnet-0[0-9a-f]{16}' has dependencies", output.ReplaceLineEndings(" "));
        await network.ApplyAsync();
        await cluster.DestroyAsync();
        await network.DestroyAsync();
        Assert.Empty(clouds.Resources);
    }

    [Fact]
    public async Task Prepared_stack_leaves_the_synthesized_folder_untouched()
    {
        using var folder = new TemporaryFolder();
        await using var clouds = await SimulatedClouds.StartAsync(folder["clouds"]);
        var stack = Stack.Write(folder, "one", Stack.LogGroups(1));

        var prepared = clouds.Prepare(stack);

        Assert.Equal([Path.Combine(stack, "cdk.tf.json")], Directory.GetFiles(stack));
        Assert.Equal(
            [Path.Combine(prepared, "cdk.tf.json"), Path.Combine(prepared, "simulation_override.tf.json")],
            Directory.GetFiles(prepared).Order(StringComparer.Ordinal));
    }
}
